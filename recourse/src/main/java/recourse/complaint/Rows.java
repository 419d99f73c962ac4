package recourse.complaint;

import static db.complaint.Tables.RECORD;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Between the table and the record. */
final class Rows {
    private Rows() {}

    static Complaint complaint(Record row) {
        return new Complaint(
                row.get(RECORD.ID),
                new Reference(row.get(RECORD.REFERENCE)),
                row.get(RECORD.VERSION),
                Kind.valueOf(row.get(RECORD.KIND)),
                Stage.valueOf(row.get(RECORD.STAGE)),
                conditions(row.get(RECORD.CONDITIONS)),
                Channel.valueOf(row.get(RECORD.CHANNEL)),
                row.get(RECORD.BRAND_ID),
                Locale.forLanguageTag(row.get(RECORD.LANGUAGE)),
                row.get(RECORD.SUBJECT),
                row.get(RECORD.GIST),
                row.get(RECORD.DESIRED_OUTCOME),
                row.get(RECORD.INCIDENT_DATE),
                row.get(RECORD.PRODUCT),
                row.get(RECORD.SITE),
                row.get(RECORD.CATEGORY_ID),
                constant(Severity.class, row.get(RECORD.SEVERITY)),
                row.get(RECORD.PRIORITY),
                row.get(RECORD.TEAM_ID),
                row.get(RECORD.OWNER_ID),
                row.get(RECORD.TAKEN_BY),
                row.get(RECORD.COMPLAINANT_NAME),
                due(row),
                row.get(RECORD.OUTCOME),
                satisfaction(row),
                row.get(RECORD.CAUSE_ID),
                constant(Ending.class, row.get(RECORD.ENDING)),
                row.get(RECORD.RECEIVED_AT),
                row.get(RECORD.RECORDED_AT),
                row.get(RECORD.CLOSED_AT),
                row.get(RECORD.RESTRICTED),
                row.get(RECORD.UNREAD_SINCE),
                row.get(RECORD.LINK_VERSION));
    }

    static String[] names(Set<ComplaintCondition> conditions) {
        return conditions.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static @Nullable Due due(Record row) {
        var at = row.get(RECORD.DUE_AT);
        var what = row.get(RECORD.DUE_WHAT);
        return at == null || what == null ? null : new Due(what, at);
    }

    private static @Nullable Integer satisfaction(Record row) {
        var value = row.get(RECORD.SATISFACTION);
        return value == null ? null : value.intValue();
    }

    private static Set<ComplaintCondition> conditions(String[] names) {
        var conditions = EnumSet.noneOf(ComplaintCondition.class);
        Arrays.stream(names).map(ComplaintCondition::valueOf).forEach(conditions::add);
        return conditions;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
