package recourse;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import recourse.platform.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program: one process, one database, one command to start. */
@SpringBootApplication
public class Recourse {
    public static void main(String[] arguments) {
        start(Settings.of(List.of(arguments), System.getenv()));
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
