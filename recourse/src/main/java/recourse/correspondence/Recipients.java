package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Involved;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.party.Person;
import recourse.party.Persons;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** To whom one can write on a complaint. */
@Component
public class Recipients {
    private final Involvements involvements;
    private final Persons persons;
    private final Addresses addresses;

    public Recipients(Involvements involvements, Persons persons, Addresses addresses) {
        this.involvements = involvements;
        this.persons = persons;
        this.addresses = addresses;
    }

    /** The complainant first; never whoever is complained of. */
    public List<Recipient> of(UUID complaintId) {
        var involved =
                involvements.of(complaintId).stream()
                        .filter(one ->
                                one.personId() != null && one.role() != InvolvedRole.COMPLAINED_OF)
                        .toList();
        var known =
                persons
                        .all(
                                involved.stream()
                                        .map(Involved::personId)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a));
        return involved.stream()
                .sorted(java.util.Comparator.comparing(Involved::role))
                .flatMap(one -> recipient(one, known.get(one.personId())))
                .toList();
    }

    /** Where a letter goes: their name and address as it stands on the envelope. */
    public Optional<String> envelope(UUID complaintId) {
        return involvements.of(complaintId).stream()
                .filter(one -> one.personId() != null && one.role() != InvolvedRole.COMPLAINED_OF)
                .sorted(java.util.Comparator.comparing(Involved::role))
                .flatMap(one -> persons.find(Objects.requireNonNull(one.personId())).stream())
                .map(Person::details)
                .filter(details -> details.postalAddress() != null)
                .map(details ->
                        Stream.of(details.name(), details.postalAddress())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n")))
                .findFirst();
    }

    /**
     * The one with this id, or whom one writes to when nobody is named: the complainant, else who
     * speaks for them.
     */
    public Optional<Recipient> choose(List<Recipient> all, @Nullable String personId) {
        if (personId == null || personId.isBlank()) {
            return all.stream().filter(Recipient::isComplainantsSide).findFirst();
        }
        return all.stream()
                .filter(one -> one.personId().toString().equals(personId.strip()))
                .findFirst();
    }

    /**
     * Whether words with this address are words with the complainant, or with somebody who may
     * speak for them.
     */
    public boolean isComplainantsSide(UUID complaintId, @Nullable String address) {
        return address != null && sides(complaintId, address).anyMatch(Recipients::speaks);
    }

    /** Whether this address is of somebody who says that they speak for the complainant. */
    public boolean isUnauthorised(UUID complaintId, @Nullable String address) {
        return address != null
                && !isComplainantsSide(complaintId, address)
                && sides(complaintId, address)
                        .anyMatch(one -> one.role() == InvolvedRole.REPRESENTATIVE);
    }

    private Stream<Involved> sides(UUID complaintId, String address) {
        return involvements.of(complaintId).stream()
                .filter(one ->
                        Stream.ofNullable(one.personId())
                                .flatMap(person -> persons.find(person).stream())
                                .map(person -> person.details().email())
                                .anyMatch(email ->
                                        email != null
                                                && email.strip()
                                                        .equalsIgnoreCase(address.strip())));
    }

    private static boolean speaks(Involved one) {
        return switch (one.role()) {
            case COMPLAINANT, JOINT -> true;
            case REPRESENTATIVE -> one.authority() != null && !one.authority().isBlank();
            case AFFECTED, COMPLAINED_OF -> false;
        };
    }

    private Stream<Recipient> recipient(Involved involved, @Nullable Person person) {
        if (person == null || !addresses.reachSomebody(person.details().email())) {
            return Stream.empty();
        }
        var details = person.details();
        var address = Objects.requireNonNull(details.email()).strip();
        return Stream.of(new Recipient(person.id(), involved.role(), details.name(), address));
    }
}
