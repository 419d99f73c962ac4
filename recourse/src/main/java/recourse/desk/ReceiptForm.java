package recourse.desk;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a handler wrote down of a complaint that came by phone, at a counter or on paper, as they
 * typed it.
 */
public record ReceiptForm(
        @Nullable String token,
        @Nullable String narrative,
        @Nullable String channel,
        @Nullable String receivedAt,
        @Nullable String subject,
        @Nullable String desiredOutcome,
        @Nullable String incidentDate,
        @Nullable String product,
        @Nullable String site,
        @Nullable String brand,
        @Nullable String language,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress,
        @Nullable String customerNumber,
        @Nullable String preferredChannel,
        @Nullable String needs,
        @Nullable String otherRole,
        @Nullable String otherName,
        @Nullable String otherEmail,
        @Nullable String otherRelation,
        @Nullable String authority,
        @Nullable String complainedOf,
        @Nullable String said) {

    public static ReceiptForm empty(String token) {
        return new ReceiptForm(
                token, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null);
    }

    public boolean isSaid() {
        return said != null && !said.isBlank();
    }

    /** As it stands in its field again. */
    public String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** By name, to tell a repeat from another complaint under the same token. */
    Map<String, Object> fields(List<String> files) {
        var fields = new LinkedHashMap<String, Object>();
        for (var part : ReceiptForm.class.getRecordComponents()) {
            try {
                var value = part.getAccessor().invoke(this);
                fields.put(part.getName(), value == null ? "" : value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        fields.put("files", files);
        return fields;
    }
}
