package recourse.intake;

import org.springframework.stereotype.Component;

import recourse.intake.mail.MailAddress;
import recourse.intake.mail.ReadMail;
import recourse.organisation.Brand;
import recourse.organisation.Organisations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses at which this organisation takes mail, each a brand's; {@code local+token@domain}
 * is the same mailbox.
 */
@Component
class Mailboxes {
    private final Organisations organisations;

    Mailboxes(Organisations organisations) {
        this.organisations = organisations;
    }

    boolean isOurs(String address) {
        return brandAt(address).isPresent();
    }

    /**
     * The brand that the sender turned to: by where the mail was delivered, else by what it says.
     */
    Brand brandOf(List<String> recipients, ReadMail mail) {
        var said =
                Stream.concat(mail.to().stream(), mail.cc().stream())
                        .map(MailAddress::address)
                        .toList();
        return brandAt(recipients).or(() -> brandAt(said)).orElseGet(organisations::defaultBrand);
    }

    Optional<Brand> brandAt(List<String> addresses) {
        return addresses.stream().flatMap(address -> brandAt(address).stream()).findFirst();
    }

    private Optional<Brand> brandAt(String address) {
        return organisations
                .brandAt(address)
                .or(() -> organisations.brandAt(withoutToken(address)));
    }

    private static String withoutToken(String address) {
        var plus = address.indexOf('+');
        var at = address.lastIndexOf('@');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
