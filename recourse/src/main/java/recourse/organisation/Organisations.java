package recourse.organisation;

import static db.organisation.Tables.BRAND;
import static db.organisation.Tables.PROFILE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Ids;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The one organisation and its brands, remembered for seconds: they are asked on every page. */
@Component
public class Organisations {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final DSLContext database;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Cached<Optional<Organisation>> organisation;
    private final Cached<List<Brand>> brands;

    public Organisations(DSLContext database, Ids ids, ApplicationEventPublisher events) {
        this.database = database;
        this.ids = ids;
        this.events = events;
        this.organisation = new Cached<>(FRESH, this::readOrganisation);
        this.brands = new Cached<>(FRESH, this::readBrands);
    }

    /** Empty until the set-up or the demonstration has made it. */
    public Optional<Organisation> find() {
        return organisation.get();
    }

    public Organisation get() {
        return find().orElseThrow(
                        () -> new IllegalStateException("the organisation is not set up yet"));
    }

    /** Whether the doors may open. */
    public boolean isReady() {
        return find().map(Organisation::ready).orElse(false);
    }

    public List<Brand> brands() {
        return brands.get();
    }

    public Brand brand(UUID id) {
        return brands().stream()
                .filter(brand -> brand.id().equals(id))
                .findFirst()
                .orElseGet(this::defaultBrand);
    }

    public Brand defaultBrand() {
        return brands().stream().filter(Brand::isDefault).findFirst().orElseThrow();
    }

    /** By key or by name, as a form or an API call gives it. */
    public Optional<Brand> brandNamed(@Nullable String keyOrName) {
        return brands().stream()
                .filter(brand ->
                        brand.key().equalsIgnoreCase(keyOrName)
                                || brand.name().equalsIgnoreCase(keyOrName))
                .findFirst();
    }

    /** By the address that a mail was sent to. */
    public Optional<Brand> brandAt(String address) {
        return brands().stream()
                .filter(brand -> brand.mailAddress().equalsIgnoreCase(address))
                .findFirst();
    }

    public void create(Organisation made) {
        database.insertInto(PROFILE)
                .set(PROFILE.ID, 1)
                .set(PROFILE.NAME, made.name())
                .set(PROFILE.ZONE, made.zone().getId())
                .set(PROFILE.CURRENCY, made.currency())
                .set(PROFILE.LANGUAGES, tags(made.languages()))
                .set(PROFILE.DEMONSTRATION, made.demonstration())
                .set(PROFILE.READY, made.ready())
                .execute();
        organisation.forget();
        events.publishEvent(new OrganisationCreated(made));
    }

    /** Brands and calendars in the organisation's zone move with it. */
    void change(Organisation after) {
        var zone = get().zone().getId();
        database.update(PROFILE)
                .set(PROFILE.NAME, after.name())
                .set(PROFILE.ZONE, after.zone().getId())
                .set(PROFILE.CURRENCY, after.currency())
                .set(PROFILE.LANGUAGES, tags(after.languages()))
                .execute();
        database.update(BRAND)
                .set(BRAND.ZONE, after.zone().getId())
                .where(BRAND.ZONE.eq(zone))
                .execute();
        forget();
    }

    void change(Brand after) {
        if (after.isDefault()) {
            noneIsMain();
        }
        database.update(BRAND)
                .set(BRAND.NAME, after.name())
                .set(BRAND.MAIL_ADDRESS, after.mailAddress())
                .set(BRAND.HOST, after.host())
                .set(BRAND.PHONE, after.phone())
                .set(BRAND.LANGUAGES, tags(after.languages()))
                .set(BRAND.CALENDAR_ID, after.calendarId())
                .set(BRAND.ZONE, after.zone().getId())
                .set(BRAND.IS_DEFAULT, after.isDefault())
                .where(BRAND.ID.eq(after.id()))
                .execute();
        forget();
    }

    void noneIsMain() {
        database.update(BRAND).set(BRAND.IS_DEFAULT, false).where(BRAND.IS_DEFAULT).execute();
        forget();
    }

    /** At once for this transaction, and once more when others can see what it wrote. */
    private void forget() {
        organisation.forget();
        brands.forget();
        AfterCommit.run(organisation::forget);
        AfterCommit.run(brands::forget);
    }

    public void openDoors() {
        database.update(PROFILE).set(PROFILE.READY, true).execute();
        organisation.forget();
    }

    public Brand add(Brand brand) {
        var id = ids.next();
        database.insertInto(BRAND)
                .set(BRAND.ID, id)
                .set(BRAND.KEY, brand.key())
                .set(BRAND.NAME, brand.name())
                .set(BRAND.MAIL_ADDRESS, brand.mailAddress())
                .set(BRAND.HOST, brand.host())
                .set(BRAND.PHONE, brand.phone())
                .set(BRAND.LANGUAGES, tags(brand.languages()))
                .set(BRAND.CALENDAR_ID, brand.calendarId())
                .set(BRAND.ZONE, brand.zone().getId())
                .set(BRAND.IS_DEFAULT, brand.isDefault())
                .execute();
        forget();
        return brand(id);
    }

    private Optional<Organisation> readOrganisation() {
        return database.selectFrom(PROFILE)
                .fetchOptional(row ->
                        new Organisation(
                                row.get(PROFILE.NAME),
                                ZoneId.of(row.get(PROFILE.ZONE)),
                                row.get(PROFILE.CURRENCY),
                                locales(row.get(PROFILE.LANGUAGES)),
                                row.get(PROFILE.DEMONSTRATION),
                                row.get(PROFILE.READY)));
    }

    private List<Brand> readBrands() {
        return database.selectFrom(BRAND)
                .orderBy(BRAND.IS_DEFAULT.desc(), BRAND.NAME)
                .fetch(row ->
                        new Brand(
                                row.get(BRAND.ID),
                                row.get(BRAND.KEY),
                                row.get(BRAND.NAME),
                                row.get(BRAND.MAIL_ADDRESS),
                                row.get(BRAND.HOST),
                                row.get(BRAND.PHONE),
                                locales(row.get(BRAND.LANGUAGES)),
                                row.get(BRAND.CALENDAR_ID),
                                ZoneId.of(row.get(BRAND.ZONE)),
                                row.get(BRAND.IS_DEFAULT)));
    }

    private static String[] tags(List<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).toArray(String[]::new);
    }

    private static List<Locale> locales(String[] tags) {
        return Arrays.stream(tags).map(Locale::forLanguageTag).toList();
    }
}
