package recourse.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.NavigationItem;
import recourse.platform.ShellNotice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What all pages share; makes the page of one request. */
@Component
class Shell {
    final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    final Texts texts;
    final Icons icons;
    final Assets assets;
    private final Clock clock;
    private final ObjectProvider<Readers> readers;
    private final ObjectProvider<NavigationItem> rooms;
    private final ObjectProvider<ShellNotice> notices;

    Shell(
            Texts texts,
            Icons icons,
            Assets assets,
            Clock clock,
            ObjectProvider<Readers> readers,
            ObjectProvider<NavigationItem> rooms,
            ObjectProvider<ShellNotice> notices) {
        this.texts = texts;
        this.icons = icons;
        this.assets = assets;
        this.clock = clock;
        this.readers = readers;
        this.rooms = rooms;
        this.notices = notices;
    }

    Page page(HttpServletRequest request, HttpServletResponse response) {
        var known = readers.getIfAvailable();
        var reader = known == null ? Reader.stranger() : known.of(request);
        var preferences = Preferences.of(request, response, reader, texts.languages());
        var times = new TimeWords(texts, preferences.locale(), reader.zone(), clock.instant());
        return new Page(this, request, preferences, reader, times, Flash.take(request, response));
    }

    List<NavigationItem> rooms(@Nullable Object viewer) {
        if (viewer == null) return List.of();
        return rooms.stream()
                .filter(room -> room.visible().test(viewer))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    List<ShellNotice.Notice> notices(@Nullable Object viewer) {
        if (viewer == null) return List.of();
        return notices.stream().map(notice -> notice.to(viewer)).filter(Objects::nonNull).toList();
    }
}
