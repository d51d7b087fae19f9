package shouwang.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import shouwang.office.app.postgres.Login;
import shouwang.office.app.postgres.ThrowAwayPostgres;

/** Reads {@link WithDatabase}; registered in {@code META-INF/spring.factories} of the tests. */
final class WithDatabaseContext implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        @Nullable WithDatabase wish = TestContextAnnotationUtils.findMergedAnnotation(testClass, WithDatabase.class);
        if (wish == null) {
            return null;
        }
        return wish.ofItsOwn() ? new OwnDatabase(testClass) : new SharedDatabase();
    }

    private static void use(ConfigurableApplicationContext context, Login application, Login owner) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + application.url(),
                        "spring.datasource.username=" + application.user(),
                        "spring.datasource.password=" + application.password(),
                        "spring.flyway.url=" + owner.url(),
                        "spring.flyway.user=" + owner.user(),
                        "spring.flyway.password=" + owner.password())
                .applyTo(context);
    }

    // Records: Spring keeps one context for all tests whose customizers are equal.
    private record SharedDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            use(context, TestDatabase.application(), TestDatabase.owner());
        }
    }

    private record OwnDatabase(Class<?> testClass) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            ThrowAwayPostgres database = TestDatabase.fresh();
            context.addApplicationListener((ContextClosedEvent closed) -> database.close());
            context.getBeanFactory().registerSingleton("databaseOfItsOwn", database);
            use(context, database.application(), database.owner());
        }
    }
}
