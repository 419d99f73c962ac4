package recourse.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;

/**
 * JSON at the door: an unknown field is named and refused, a field may hold a file of 25 MB, size
 * and depth are bounded.
 */
@Configuration
class JsonConfiguration {
    private static final int LARGEST = 40 * 1024 * 1024;
    private static final int DEEPEST = 50;

    @Bean
    JsonFactory jsonFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxDocumentLength(LARGEST)
                                .maxStringLength(LARGEST)
                                .maxNestingDepth(DEEPEST)
                                .build())
                .build();
    }

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return mapper ->
                mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
