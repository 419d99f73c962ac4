package recourse.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.identity.PasswordRule;
import recourse.identity.SetUp;
import recourse.organisation.Holidays;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page of an empty house. */
@Controller
class SetUpPage {
    private static final String TEMPLATE = "identity/set-up";

    private final SetUp setUp;
    private final Pages pages;

    SetUpPage(SetUp setUp, Pages pages) {
        this.setUp = setUp;
        this.pages = pages;
    }

    @GetMapping("/set-up")
    View show() {
        if (!setUp.isOpen()) {
            return pages.to("/sign-in");
        }
        return pages.show(TEMPLATE, Map.of("typed", Typed.NOTHING));
    }

    @PostMapping("/set-up")
    View begin(@RequestParam Map<String, String> fields) {
        if (!setUp.isOpen()) {
            throw Refused.notVisible();
        }
        var typed = new Typed(fields);
        try {
            setUp.begin(answers(typed));
            return pages.to("/sign-in?to=/settings");
        } catch (Refused refused) {
            return pages.again(TEMPLATE, Map.of("typed", typed), refused);
        }
    }

    private static SetUp.Answers answers(Typed typed) {
        var checks = new Checks();
        var password = typed.get("password", "");
        PasswordRule.check(checks, "password", password);
        var mail =
                checks.email(
                        "mailAddress",
                        checks.required("mailAddress", typed.get("mailAddress", ""), 320));
        var email = checks.email("email", checks.required("email", typed.get("email", ""), 320));
        var answers =
                new SetUp.Answers(
                        checks.required("code", typed.get("code", ""), 30),
                        checks.required("organisation", typed.get("organisation", ""), 200),
                        mail == null ? "" : mail,
                        zone(typed.get("zone", ""), checks),
                        holidays(typed.get("holidays", "none"), checks),
                        currency(typed.get("currency", ""), checks),
                        languages(typed.get("languages", "en")),
                        checks.required("username", typed.get("username", ""), 60),
                        checks.required("name", typed.get("name", ""), 200),
                        email == null ? "" : email,
                        password);
        checks.refuseFaults();
        return answers;
    }

    private static ZoneId zone(String given, Checks checks) {
        try {
            return ZoneId.of(given.strip());
        } catch (DateTimeException unknown) {
            checks.fault("zone", "identity.set-up.zone");
            return ZoneId.of("UTC");
        }
    }

    private static String holidays(String given, Checks checks) {
        try {
            return Holidays.in(given.strip()).region();
        } catch (IllegalArgumentException unknown) {
            checks.fault("holidays", "identity.set-up.holidays");
            return "none";
        }
    }

    private static String currency(String given, Checks checks) {
        try {
            return Currency.getInstance(given.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            checks.fault("currency", "identity.set-up.currency");
            return "EUR";
        }
    }

    private static List<Locale> languages(String given) {
        return Arrays.stream(given.split("[,\\s]+"))
                .filter(tag -> !tag.isBlank())
                .map(Locale::forLanguageTag)
                .toList();
    }
}
