package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

import java.util.stream.Stream;

class ArchitectureTest {
    private static final JavaClasses PROGRAM = new Architecture("recourse").program();

    /**
     * Code under astray breaks each rule once, so that a rule which sees nothing does not pass for
     * one that is kept.
     */
    private static final Architecture ASTRAY = new Architecture("astray");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("astray");

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void noticesTheViolation(ArchRule rule, String violator, String particular) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(violator) && line.contains(particular));
    }

    @Test
    void toleratesWhatIsAllowed() {
        assertThat(ASTRAY.lowerLayersOnly().evaluate(VIOLATIONS).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("astray.desk.Downward"));
        assertThat(ASTRAY.ownTablesOnly().evaluate(VIOLATIONS).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("astray.timeline.OwnTable"));
        assertThat(ASTRAY.clockAndIds().evaluate(VIOLATIONS).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("astray.platform.Clock"));
    }

    @Test
    void looksAtTheWholeProgram() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName))
                .contains("recourse", "recourse.platform");
    }

    @Test
    void keepsEachModuleBehindItsFace() {
        var launcher = JavaClass.Predicates.resideInAPackage("recourse.postgres..");
        ApplicationModules.of(Recourse.class, launcher).verify();
    }

    static Stream<Arguments> rules() {
        var rules = new Architecture("recourse");
        return Stream.of(
                Arguments.of("a module uses lower layers only", rules.lowerLayersOnly()),
                Arguments.of("a module uses its own tables only", rules.ownTablesOnly()),
                Arguments.of("time and ids come from platform", rules.clockAndIds()),
                Arguments.of("nothing is injected into fields", rules.noFieldInjection()),
                Arguments.of("nothing leaves the transaction", rules.noWorkOutsideTheTransaction()),
                Arguments.of("every package is null-marked", rules.nullMarked()),
                Arguments.of("names are nouns of the domain", rules.domainNouns()));
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(
                        ASTRAY.lowerLayersOnly(),
                        "astray.timeline.Upward",
                        "astray.complaint.ComplaintManager"),
                Arguments.of(ASTRAY.lowerLayersOnly(), "astray.nowhere.Homeless", "no layer"),
                Arguments.of(ASTRAY.ownTablesOnly(), "astray.desk.ForeignTable", "Tables.ENTRY"),
                Arguments.of(
                        ASTRAY.ownTablesOnly(),
                        "astray.desk.ForeignTable",
                        "db.timeline.tables.Entry"),
                Arguments.of(
                        ASTRAY.clockAndIds(), "astray.desk.Impatient", "java.time.Instant.now"),
                Arguments.of(
                        ASTRAY.clockAndIds(), "astray.desk.Impatient", "java.time.LocalDate.now"),
                Arguments.of(ASTRAY.clockAndIds(), "astray.desk.Impatient", "currentTimeMillis"),
                Arguments.of(ASTRAY.clockAndIds(), "astray.desk.Impatient", "randomUUID"),
                Arguments.of(ASTRAY.clockAndIds(), "astray.desk.Impatient", "sleep"),
                Arguments.of(ASTRAY.clockAndIds(), "astray.desk.Impatient", "System.out"),
                Arguments.of(ASTRAY.noFieldInjection(), "astray.desk.Injected", "clock"),
                Arguments.of(ASTRAY.noWorkOutsideTheTransaction(), "astray.desk.Injected", "later"),
                Arguments.of(ASTRAY.nullMarked(), "astray.desk.Injected", "@NullMarked"),
                Arguments.of(ASTRAY.domainNouns(), "astray.complaint.ComplaintManager", ""));
    }
}
