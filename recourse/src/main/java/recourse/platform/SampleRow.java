package recourse.platform;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A row on its way to a table: its fields, which all rows of the table share, and its own values.
 */
public record SampleRow(List<Field<?>> fields, @Nullable Object[] values) {
    public <T> T get(Field<T> field) {
        var value = find(field);
        if (value == null) {
            throw new IllegalStateException(field + " is empty");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // The value was read as the field's type.
    public <T> @Nullable T find(Field<T> field) {
        return (T) values[place(field)];
    }

    public <T> void set(Field<T> field, @Nullable T value) {
        values[place(field)] = value;
    }

    private int place(Field<?> field) {
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i) == field) {
                return i;
            }
        }
        throw new IllegalArgumentException(field + " is no field of this row");
    }
}
