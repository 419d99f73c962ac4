package recourse.taxonomy;

import static db.taxonomy.Tables.PRODUCT;
import static db.taxonomy.Tables.ROOT_CAUSE;
import static db.taxonomy.Tables.SITE;

import org.jooq.Table;
import org.jooq.TableField;

import recourse.platform.SettingChanged.Area;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The axes beside the category; in the address and in the bundles each has its plural. */
public enum AxisKind {
    PRODUCTS(Area.PRODUCT, PRODUCT, PRODUCT.ID, PRODUCT.KEY, PRODUCT.NAME, PRODUCT.RETIRED_AT),
    SITES(Area.SITE, SITE, SITE.ID, SITE.KEY, SITE.NAME, SITE.RETIRED_AT),
    CAUSES(
            Area.CAUSE,
            ROOT_CAUSE,
            ROOT_CAUSE.ID,
            ROOT_CAUSE.KEY,
            ROOT_CAUSE.NAME,
            ROOT_CAUSE.RETIRED_AT);

    final Area area;
    final Table<?> table;
    final TableField<?, UUID> id;
    final TableField<?, String> key;
    final TableField<?, String> name;
    final TableField<?, Instant> retiredAt;

    AxisKind(
            Area area,
            Table<?> table,
            TableField<?, UUID> id,
            TableField<?, String> key,
            TableField<?, String> name,
            TableField<?, Instant> retiredAt) {
        this.area = area;
        this.table = table;
        this.id = id;
        this.key = key;
        this.name = name;
        this.retiredAt = retiredAt;
    }

    public static Optional<AxisKind> named(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String areaName() {
        return area.name();
    }
}
