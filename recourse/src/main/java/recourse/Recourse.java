package recourse;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

import recourse.demonstration.seed.Seed;
import recourse.platform.Invariant;
import recourse.platform.Settings;
import recourse.postgres.DataLock;
import recourse.postgres.Postgres;
import recourse.regulation.DeadlineCommand;
import recourse.regulation.Regimes;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program: one process, one database, one command to start. */
// The only people here are our own rows; a generated password would be one too many.
// Two modules may use the same noun: a bean is named by its whole class name.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Recourse {
    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals("deadline")) {
                System.exit(deadline().run(Arrays.copyOfRange(arguments, 1, arguments.length)));
            }
            if (arguments.length > 0 && arguments[0].equals("verify")) {
                System.exit(verify(Arrays.asList(arguments).subList(1, arguments.length)));
            }
            if (arguments.length > 0 && arguments[0].equals("seed")) {
                seed(Arrays.asList(arguments).subList(1, arguments.length));
                return;
            }
            start(Settings.of(List.of(arguments), System.getenv()));
        } catch (IllegalArgumentException notUnderstood) {
            refuse(String.valueOf(notUnderstood.getMessage()));
        } catch (Postgres.NotRunning notThere) {
            refuse(String.valueOf(notThere.getMessage()));
        } catch (BeanCreationException failed) {
            refuse(startFault(failed));
        }
    }

    /**
     * What keeps the program from starting, in the words of whoever knows; anything else keeps its
     * trace.
     */
    private static String startFault(BeanCreationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataLock.Taken || cause instanceof UncheckedIOException) {
                return String.valueOf(cause.getMessage());
            }
        }
        throw failed;
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(2);
    }

    private static int verify(List<String> arguments) {
        try (var beside = Beside.of(Settings.of(arguments, System.getenv()))) {
            var invariants = beside.getBeanProvider(Invariant.class).orderedStream().toList();
            return new Verify(invariants, System.out).holds() ? 0 : 1;
        }
    }

    private static void seed(List<String> arguments) {
        var number = Seed.number(arguments.isEmpty() ? "nothing" : arguments.getFirst());
        var flags = arguments.subList(1, arguments.size());
        try (var beside = Beside.of(Settings.of(flags, System.getenv()))) {
            beside.getBean(Seed.class).tell(number, System.out);
        }
    }

    private static DeadlineCommand deadline() {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new DeadlineCommand(Regimes.shipped(), in, System.out, System.err);
    }

    static void start(Settings settings) {
        var application = new SpringApplication(Recourse.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings));
        application.run();
    }

    private static Map<String, Object> properties(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        return properties;
    }
}
