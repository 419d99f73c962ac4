package recourse;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

import recourse.assessment.evaluation.EvaluateCommand;
import recourse.demonstration.seed.Seed;
import recourse.platform.Invariant;
import recourse.platform.Secrets;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program: one process, one database, one command to start. */
// The only people here are our own rows; a generated password would be one too many.
// Two modules may use the same noun: a bean is named by its whole class name.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Recourse {
    public static void main(String[] arguments) {
        try {
            var rest =
                    Arrays.asList(arguments)
                            .subList(Math.min(1, arguments.length), arguments.length);
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "deadline" -> System.exit(deadline().run(rest.toArray(String[]::new)));
                case "verify" -> System.exit(verify(rest));
                case "seed" -> seed(rest);
                case "evaluate" ->
                        System.exit(new EvaluateCommand(System.out, System.err).run(rest));
                default -> start(Settings.of(List.of(arguments), System.getenv()));
            }
        } catch (IllegalArgumentException notUnderstood) {
            refuse(String.valueOf(notUnderstood.getMessage()));
        } catch (Postgres.NotRunning notThere) {
            refuse(String.valueOf(notThere.getMessage()));
        } catch (RuntimeException failed) {
            refuse(startFault(failed));
        }
    }

    /**
     * What keeps the program from starting, in the words of whoever knows; anything else keeps its
     * trace.
     */
    private static String startFault(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataLock.Taken
                    || cause instanceof Secrets.Missing
                    || cause instanceof UncheckedIOException) {
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
        application.setDefaultProperties(webServer(settings));
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("settings", settings));
        application.run();
    }

    /** Where it listens, and whom it believes what they say of the other side of the line. */
    static Map<String, Object> webServer(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind());
        var proxies = settings.other("trusted-proxies");
        properties.put("server.forward-headers-strategy", proxies.isEmpty() ? "none" : "native");
        proxies.ifPresent(addresses ->
                properties.put(
                        "server.tomcat.remoteip.internal-proxies",
                        Arrays.stream(addresses.strip().split("[,\\s]+"))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))));
        return properties;
    }
}
