package recourse.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON at the door: an unknown field is named and refused, a list holds no nulls, a field may hold
 * a file of 25 MB, depth is bounded.
 */
@Configuration
class JsonConfiguration {
    // Never the first limit to be met: that is the one of the whole body.
    private static final int LONGEST_TEXT = 48 * 1024 * 1024;
    private static final int DEEPEST = 50;

    @Bean
    JsonFactory jsonFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxStringLength(LONGEST_TEXT)
                                .maxNestingDepth(DEEPEST)
                                .build())
                .build();
    }

    /** A number may name a point or a customer; a fraction or a truth value is no word. */
    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return mapper ->
                mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .changeDefaultNullHandling(
                                ignored -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                        .withCoercionConfig(LogicalType.Textual, JsonConfiguration::onlyText);
    }
}
