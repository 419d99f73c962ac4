package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** All ways into the program stand in docs/routes.txt; {@code -Droutes=write} writes it anew. */
class RoutesTest extends RecourseTest {
    private static final Path FILE = Path.of("../docs/routes.txt");

    @Test
    void everyRouteStandsInTheList() throws IOException {
        var routes = routes();
        if ("write".equals(System.getProperty("routes"))) {
            Files.writeString(FILE, routes);
        }
        assertThat(Files.readString(FILE))
                .as("docs/routes.txt; write it anew with -Droutes=write")
                .isEqualTo(routes);
    }

    private String routes() {
        return house
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("recourse."))
                .flatMap(route -> lines(route.getKey(), route.getValue()).lines())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String lines(RequestMappingInfo info, HandlerMethod handler) {
        var methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining("|"));
        var module = handler.getBeanType().getName().split("\\.")[1];
        return info.getPatternValues().stream()
                .map(path ->
                        "%-70s %-12s %s %s"
                                .formatted(
                                        path,
                                        methods.isEmpty() ? "ANY" : methods,
                                        module,
                                        handler.getBeanType().getSimpleName()))
                .collect(Collectors.joining("\n"));
    }
}
