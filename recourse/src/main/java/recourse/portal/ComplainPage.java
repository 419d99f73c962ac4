package recourse.portal;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.complaint.Channel;
import recourse.complaint.TrackingLink;
import recourse.evidence.NewFile;
import recourse.intake.FileComplaint;
import recourse.intake.Input;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The public form: the story first, everything else optional, and nothing typed is ever lost. */
@Controller
class ComplainPage {
    private static final String FORM = "complain";
    private static final String TEMPLATE = "portal/complain";

    private final Pages pages;
    private final BrandOfPage brands;
    private final FormToken tokens;
    private final FormPace pace;
    private final FileComplaint fileComplaint;
    private final TrackingLink tracking;
    private final Followed followed;
    private final Clock clock;

    ComplainPage(
            Pages pages,
            BrandOfPage brands,
            FormToken tokens,
            FormPace pace,
            FileComplaint fileComplaint,
            TrackingLink tracking,
            Followed followed,
            Clock clock) {
        this.pages = pages;
        this.brands = brands;
        this.tokens = tokens;
        this.pace = pace;
        this.fileComplaint = fileComplaint;
        this.tracking = tracking;
        this.followed = followed;
        this.clock = clock;
    }

    @GetMapping("/complain")
    View show(
            @RequestParam(required = false) @Nullable String brand,
            @RequestHeader(name = "Host", required = false) @Nullable String host) {
        return pages.show(
                TEMPLATE,
                Map.of(
                        "brand", brands.of(brand, host),
                        "typed", Typed.NOTHING,
                        "wanted", List.of(),
                        "form", tokens.next(FORM)));
    }

    @PostMapping("/complain")
    View complain(
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "wanted", required = false) @Nullable List<String> wanted,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "Host", required = false) @Nullable String host,
            java.util.Locale locale,
            HttpServletRequest request) {
        var typed = new Typed(fields);
        var brand = brands.of(typed.get("brand"), host);
        var chosen = wanted == null ? List.<String>of() : List.copyOf(wanted);
        try {
            var identity = tokens.identity(FORM, typed.get("form"));
            pace.count(request);
            var arrival =
                    ComplainForm.read(
                            typed,
                            chosen,
                            SentFiles.of(files),
                            brand,
                            locale.getLanguage(),
                            clock.instant());
            var filed =
                    fileComplaint.file(
                            Input.of(
                                    "form",
                                    Channel.WEB,
                                    identity,
                                    content(fields, chosen, arrival.files())),
                            arrival);
            var path = filed.path(tracking);
            return pages.to(path.replace("/track/", "/complain/thanks/"));
        } catch (Refused refused) {
            return pages.again(
                    TEMPLATE,
                    Map.of(
                            "brand",
                            brand,
                            "typed",
                            typed,
                            "wanted",
                            chosen,
                            "form",
                            tokens.next(FORM)),
                    refused);
        }
    }

    @GetMapping("/complain/thanks/{reference}/{token}")
    View thanks(@PathVariable String reference, @PathVariable String token) {
        return pages.show("portal/thanks", Map.of("followed", followed.open(reference, token)));
    }

    private static Map<String, Object> content(
            Map<String, String> fields, List<String> wanted, List<NewFile> files) {
        var content = new HashMap<String, Object>(fields);
        content.remove("form");
        content.put("wanted", wanted);
        content.put("files", NewFile.digests(files));
        return content;
    }
}
