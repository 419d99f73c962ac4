package recourse.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The document of the API, made from the code: names, what each operation does, how it may refuse,
 * and which fields are always there.
 */
@Configuration
class ApiDocument {
    private static final String JSON = "application/json";
    private static final String ANY = "*/*";
    private static final String KEY = "key";
    private static final Map<String, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            "400", "Malformed, or a field or filter that is not known; it is named",
                            "401", "No key, or one that is not valid",
                            "403", "Visible, but not allowed; the reason is given",
                            "404", "Not there, or not visible to this key",
                            "409", "Not in this state of the complaint",
                            "413", "Too large",
                            "422", "Understood, and not acceptable; each field is named"));

    private final SchemaNames names = new SchemaNames();
    private final ApiOperations operations = new ApiOperations();

    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    /** {@code assessment.takeBack}: a name that a generated client can use. */
    @Bean
    OperationCustomizer named() {
        return (operation, handler) -> {
            var group = handler.getBeanType().getSimpleName().replaceFirst("(Api|Page)$", "");
            var module = handler.getBeanType().getPackageName().split("\\.")[1];
            operation.setOperationId(
                    Character.toLowerCase(group.charAt(0))
                            + group.substring(1)
                            + "."
                            + handler.getMethod().getName());
            operation.setTags(List.of(module));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer described() {
        return document -> {
            document.setInfo(
                    new Info()
                            .title("Recourse")
                            .version("1")
                            .description(
                                    "Complaints by program, with the same rules as on the pages."));
            document.setServers(List.of(new Server().url("/")));
            components(document)
                    .addSecuritySchemes(
                            KEY,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description("An API key: rc_…"));
            document.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> components(document).addSchemas(name, schema));
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap()
                                    .forEach((method, operation) ->
                                            describe(path, method, operation)));
            tellApart(document);
            components(document).getSchemas().forEach(this::sayWhatIsAlwaysThere);
        };
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        return document.getComponents();
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setSummary(operations.summary(method.name(), path));
        operation.getResponses().values().forEach(ApiDocument::asJson);
        REFUSALS.forEach((status, meaning) -> {
            if (mayRefuse(status, path, method, operation)) {
                operation.getResponses().addApiResponse(status, refusal(meaning));
            }
        });
    }

    /** Where one class has two methods of one name, the second is named by what it does, too. */
    private static void tellApart(OpenAPI document) {
        var taken = new HashSet<String>();
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) -> {
                                    var id = operation.getOperationId();
                                    while (!taken.add(id)) {
                                        id += "." + method.name().toLowerCase(Locale.ROOT);
                                    }
                                    operation.setOperationId(id);
                                }));
    }

    private static boolean mayRefuse(
            String status, String path, PathItem.HttpMethod method, Operation operation) {
        var changes = method != PathItem.HttpMethod.GET;
        return switch (status) {
            case "400" -> operation.getRequestBody() != null || operation.getParameters() != null;
            case "404" -> path.contains("{");
            case "409", "422" -> changes;
            case "413" -> operation.getRequestBody() != null;
            default -> true;
        };
    }

    private static ApiResponse refusal(String meaning) {
        var schema = new Schema<Object>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(meaning)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(schema)));
    }

    private static void asJson(ApiResponse answer) {
        var content = answer.getContent();
        if (content != null && content.containsKey(ANY)) {
            content.addMediaType(JSON, content.remove(ANY));
        }
    }

    /** What the code may leave out is null in an answer and may be left out of a request. */
    private void sayWhatIsAlwaysThere(String name, Schema<?> schema) {
        var type = names.types().get(name);
        if (type == null || !type.isRecord() || schema.getProperties() == null) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.getTypes() == null) {
            return new Schema<>()
                    .anyOf(List.of(property, new Schema<>().types(java.util.Set.of("null"))));
        }
        var types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
        return property;
    }
}
