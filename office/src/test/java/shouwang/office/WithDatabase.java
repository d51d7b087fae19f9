package shouwang.office;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a Spring test the migrated test database: {@code spring.datasource.*} and {@code spring.flyway.*} are set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface WithDatabase {

    /** True for a database that no other test class sees, for tests that commit. */
    boolean ofItsOwn() default false;
}
