package recourse;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.MapPropertySource;

import recourse.platform.Settings;
import recourse.postgres.Postgres;

import java.util.Map;
import java.util.Optional;

/**
 * The parts of the program for a command that runs beside it, on the database that the running
 * program has started. Only what is asked for is made; no door opens, nothing happens by itself,
 * and the schema is left as it is.
 */
final class Beside {
    private Beside() {}

    static AnnotationConfigApplicationContext of(Settings settings) {
        sayOnlyWhatIsWrong();
        var context = new AnnotationConfigApplicationContext();
        ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("beside", Map.of("spring.flyway.enabled", "false")));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.getBeanFactory().registerSingleton("settings", onRunning(settings));
        context.getBeanFactory()
                .registerSingleton(
                        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
                        new NothingBegins());
        context.register(Recourse.class);
        context.refresh();
        return context;
    }

    /** A command answers with its own words; what its parts say of themselves is the program's. */
    private static void sayOnlyWhatIsWrong() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var logging = LoggingSystem.get(Beside.class.getClassLoader());
        logging.beforeInitialize();
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private static Settings onRunning(Settings settings) {
        if (settings.database().isPresent()) {
            return settings;
        }
        var running = Postgres.running(settings.data());
        var address = running.url() + "?user=" + running.user() + "&password=" + running.password();
        return new Settings(
                settings.port(),
                settings.mailPort(),
                settings.bind(),
                settings.data(),
                Optional.of(address),
                settings.empty(),
                settings.development(),
                false,
                settings.others());
    }

    /** Doors, drains and rhythms begin with the life of a context; this one has none. */
    private static final class NothingBegins implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
