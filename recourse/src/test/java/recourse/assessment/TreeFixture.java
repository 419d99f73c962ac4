package recourse.assessment;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small tree of a bank with a shop, described in English and German. */
final class TreeFixture {

    static final UUID PAYMENTS = id("payments");
    static final UUID DOUBLE_CHARGE = id("double charge");
    static final UUID LATE_DELIVERY = id("late delivery");
    static final UUID DAMAGED = id("damaged");
    static final UUID STAFF = id("staff");

    private TreeFixture() {}

    static List<CategorySketch> tree() {
        return List.of(
                category(
                        PAYMENTS,
                        null,
                        "Payments|Charges, refunds and transfers",
                        "Zahlungen|Abbuchungen, Erstattungen und Überweisungen"),
                category(
                        DOUBLE_CHARGE,
                        PAYMENTS,
                        "Double charge|The same purchase was taken from the account or card"
                                + " twice|You charged my card two times for one order",
                        "Doppelte Abbuchung|Derselbe Betrag wurde zweimal abgebucht|Sie haben die"
                                + " Rechnung zweimal von meinem Konto abgebucht"),
                category(
                        id("refund"),
                        PAYMENTS,
                        "Refund missing|A promised refund has not arrived|I returned the goods and"
                                + " still wait for my money back",
                        "Erstattung fehlt|Eine zugesagte Erstattung ist nicht angekommen|Ich habe"
                                + " die Ware zurückgeschickt und mein Geld nicht erhalten"),
                category(
                        id("delivery"),
                        null,
                        "Delivery|Parcels and carriers",
                        "Lieferung|Pakete und Zusteller"),
                category(
                        LATE_DELIVERY,
                        id("delivery"),
                        "Late or lost parcel|A parcel arrives late or not at all|My parcel has not"
                                + " been delivered for three weeks",
                        "Paket verspätet oder verloren|Ein Paket kommt zu spät oder gar nicht|Mein"
                                + " Paket wurde seit drei Wochen nicht geliefert"),
                category(
                        DAMAGED,
                        id("delivery"),
                        "Damaged goods|The goods arrive broken or incomplete|The glass was broken"
                                + " when I opened the box",
                        "Beschädigte Ware|Die Ware kommt kaputt oder unvollständig an|Das Glas war"
                                + " zerbrochen, als ich den Karton öffnete"),
                category(
                        STAFF,
                        null,
                        "Staff behaviour|An employee was rude or unhelpful|The man at the counter"
                                + " shouted at me",
                        "Verhalten von Mitarbeitern|Ein Mitarbeiter war unfreundlich oder nicht"
                                + " hilfsbereit|Der Mann am Schalter hat mich angeschrien"));
    }

    private static CategorySketch category(
            UUID id, @Nullable UUID parent, String english, String german) {
        return new CategorySketch(
                id, parent, Map.of("en", wording(english), "de", wording(german)));
    }

    private static Wording wording(String line) {
        var parts = List.of(line.split("\\|"));
        return new Wording(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
