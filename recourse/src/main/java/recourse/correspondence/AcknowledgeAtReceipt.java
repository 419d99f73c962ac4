package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.AtReceipt;
import recourse.complaint.Channel;
import recourse.complaint.Received;
import recourse.platform.Ids;
import recourse.timeline.Actor;

/** Puts the acknowledgement of a receipt among what waits: by mail, or as a task for a person. */
@Component
class AcknowledgeAtReceipt implements AtReceipt {
    private final DSLContext database;
    private final Ids ids;
    private final Addresses addresses;

    AcknowledgeAtReceipt(DSLContext database, Ids ids, Addresses addresses) {
        this.database = database;
        this.ids = ids;
        this.addresses = addresses;
    }

    @Override
    public Share at(Received received) {
        var arrival = received.arrival();
        if (arrival.saidOnReceipt() || !arrival.acknowledge()) {
            return Share.none();
        }
        var address = arrival.complainant().email();
        if (addresses.reachSomebody(address)) {
            return Share.of(row(received, MessageState.WAITING, address));
        }
        return canBeReachedOtherwise(arrival)
                ? Share.of(row(received, MessageState.BY_HAND, null))
                : Share.none();
    }

    private org.jooq.Query row(Received received, MessageState state, @Nullable String address) {
        var arrival = received.arrival();
        return database.insertInto(MESSAGE)
                .set(MESSAGE.ID, ids.next())
                .set(MESSAGE.COMPLAINT_ID, received.id())
                .set(MESSAGE.REFERENCE, received.reference().text())
                .set(MESSAGE.KIND, MessageKind.ACKNOWLEDGEMENT.name())
                .set(MESSAGE.STATE, state.name())
                .set(MESSAGE.RECIPIENT, address == null ? null : address.strip())
                .set(MESSAGE.TO_COMPLAINANT, true)
                .set(
                        MESSAGE.LANGUAGE,
                        arrival.brand()
                                .languageFor(received.language().getLanguage())
                                .toLanguageTag())
                .set(MESSAGE.AUTHOR, Actor.system("correspondence").toString())
                .set(MESSAGE.CREATED_AT, received.recordedAt())
                .set(MESSAGE.NEXT_AT, received.recordedAt())
                .set(MESSAGE.SIMULATED, address != null && addresses.isPretended(address));
    }

    private static boolean canBeReachedOtherwise(Arrival arrival) {
        var complainant = arrival.complainant();
        var channel = arrival.channel();
        return complainant.phone() != null
                || complainant.postalAddress() != null
                || channel == Channel.PHONE
                || channel == Channel.IN_PERSON
                || channel == Channel.LETTER;
    }
}
