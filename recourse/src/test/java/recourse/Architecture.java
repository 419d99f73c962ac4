package recourse;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;

import java.util.Set;

/**
 * The rules of the house, for the program under {@code recourse} and for the code that breaks them
 * on purpose.
 */
record Architecture(String base) {
    private static final String TIME_IDS_AND_CONSOLE =
            "take time from the clock, ids from Ids, and leave the console to the main class";

    JavaClasses program() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }

    ArchRule lowerLayersOnly() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new UseLowerLayersOnly(new Layers(base)));
    }

    ArchRule ownTablesOnly() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should(new UseOwnTablesOnly(new Layers(base)));
    }

    ArchRule clockAndIds() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(base + ".platform.Clock")
                .and()
                .doNotHaveFullyQualifiedName(base + ".platform.Ids")
                .and()
                .doNotHaveFullyQualifiedName(base + ".Recourse")
                .should()
                .callMethodWhere(target(readsTheWorld()))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .as(TIME_IDS_AND_CONSOLE);
    }

    ArchRule noFieldInjection() {
        return noFields()
                .should(beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired"))
                .orShould(beAnnotatedWith("org.springframework.beans.factory.annotation.Value"))
                .orShould(beAnnotatedWith("jakarta.inject.Inject"))
                .as("what a class needs is in its constructor");
    }

    ArchRule noWorkOutsideTheTransaction() {
        return noMethods()
                .should(beAnnotatedWith("org.springframework.scheduling.annotation.Async"))
                .orShould(
                        beAnnotatedWith(
                                "org.springframework.transaction.event.TransactionalEventListener"))
                .as(
                        "a listener runs inside the publisher's transaction; what may be late is a drain or a job");
    }

    ArchRule nullMarked() {
        return classes().should().resideInAPackage(base + "..").andShould(beInANullMarkedPackage());
    }

    ArchRule domainNouns() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*(Service|Manager|Utils?|Helper|Impl|Dto|DTO|Entity|Info)(\\$.*)?")
                .orShould()
                .resideInAnyPackage(
                        "..service..",
                        "..impl..",
                        "..dto..",
                        "..util..",
                        "..common..",
                        "..manager..",
                        "..mapper..")
                .as("types and packages are nouns of the domain");
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return be(
                DescribedPredicate.describe(
                        "in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static DescribedPredicate<AccessTarget> readsTheWorld() {
        var others =
                Set.of(
                        "java.lang.System.currentTimeMillis",
                        "java.util.UUID.randomUUID",
                        "java.lang.Thread.sleep");
        return DescribedPredicate.describe(
                "the world's time, chance or patience",
                call ->
                        resideInAPackage("java.time..").test(call.getOwner())
                                        && call.getName().equals("now")
                                || others.contains(
                                        call.getOwner().getName() + "." + call.getName()));
    }
}
