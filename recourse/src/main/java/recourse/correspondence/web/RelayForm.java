package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;

import recourse.correspondence.RelayChoice;

/** The mail server as a form names it. */
public record RelayForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String encryption,
        @Nullable String user) {
    static final RelayForm NONE = new RelayForm("", "587", "STARTTLS", "");

    static RelayForm of(RelayChoice.Choice choice) {
        return new RelayForm(
                choice.host(),
                String.valueOf(choice.port()),
                choice.encryption().name(),
                choice.user());
    }
}
