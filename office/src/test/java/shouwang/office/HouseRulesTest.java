package shouwang.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The rules of the house that a machine can check. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("shouwang");

    /** Sign-in comes before anybody has a scope; these two ask the database's own functions. */
    private static final Set<String> BEFORE_ANY_SCOPE = Set.of("toSignIn", "postsOf", "keepAttempt");

    @Test
    void doorsOpenDownwardsOnly() {
        ApplicationModules.of(Office.class).verify();
    }

    @Test
    void namesSayWhatAThingIsForAndNotWhatPatternItFollows() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|DTO|Dto|VO|Util|Utils|Helper|Manager|Handler2|Common|Core)$")
                .orShould()
                .haveNameMatching(".*\\.(I[A-Z][a-z]+|Base[A-Z].*|Abstract[A-Z].*)$")
                .because("a name is the office's noun, see the glossary")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..core..", "..util..", "..impl..")
                .check(HOUSE);
    }

    @Test
    void noRepositoryMethodReadsOrWritesWithoutSayingWho() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should(sayWho())
                .check(HOUSE);
    }

    @Test
    void onlyTheKernelAndRepositoriesSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("the database") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.springframework.jdbc")
                                || type.getPackageName().startsWith("java.sql");
                    }
                })
                .check(HOUSE);
    }

    @Test
    void everyInterfaceHasMoreThanOneReasonToBe() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .notBeInterfaces()
                .check(HOUSE);
    }

    private static ArchCondition<JavaMethod> sayWho() {
        return new ArchCondition<>("have a Scope or an Actor as a parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean saysWho = method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Scope.class) || type.isEquivalentTo(Actor.class));
                boolean beforeScope = BEFORE_ANY_SCOPE.contains(method.getName())
                        && method.getOwner().getPackageName().endsWith(".access");
                if (!saysWho && !beforeScope) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who asks"));
                }
            }
        };
    }
}
