package org.whence.core.finding;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whence.core.metadata.CaptureTime;

/// A program that edits saved the file after it was made.
final class EditedAfterCapture implements Rule {

    /// Programs that change or re-encode what a camera made, by the beginning of the name that they give themselves.
    private static final Pattern EDITORS = Pattern.compile(
            "(?i)^(adobe|gimp|paint\\.net|polarr|snapseed|picsart|pixelmator|affinity|canva|picasa|vsco|imagemagick"
                    + "|photoshop|lightroom|capture one|darktable|rawtherapee|acdsee|irfanview|krita|corel|luminar"
                    + "|final cut|imovie|premiere|davinci|capcut|kinemaster|inshot|handbrake|lavf|lavc).*");

    private static final Duration SLACK = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "edited-after-capture";
    }

    @Override
    public String explains() {
        return "The file names a program that edits, or a time of change after that of making. Every export does that,"
                + " also one that changed nothing that can be seen.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var facts = subject.examination().facts();
        var editor = facts.software().stream()
                .filter(software -> EDITORS.matcher(software).matches())
                .findFirst();
        if (editor.isEmpty()) {
            return List.of();
        }
        var made = time(subject, "DateTimeOriginal");
        var changed = time(subject, "ModifyDate");
        if (made.isEmpty()) {
            return List.of();
        }
        if (changed.isEmpty()) {
            return List.of(new Finding(
                    name(),
                    Severity.NOTE,
                    "Saved by %s; the file does not say when.".formatted(editor.get()),
                    List.of(made.get().source())));
        }
        var later = Duration.between(
                made.get().reading().local().toInstant(ZoneOffset.UTC),
                changed.get().reading().local().toInstant(ZoneOffset.UTC));
        if (later.compareTo(SLACK) <= 0) {
            return List.of();
        }
        return List.of(new Finding(
                name(),
                Severity.NOTE,
                "Saved by %s %s after it was made, if both clocks had one zone.".formatted(editor.get(), words(later)),
                List.of(made.get().source(), changed.get().source())));
    }

    private static Optional<CaptureTime> time(Subject subject, String name) {
        return subject.examination().facts().captured().stream()
                .filter(time -> time.source().endsWith(":" + name))
                .findFirst();
    }

    private static String words(Duration later) {
        return later.toDays() > 1
                ? later.toDays() + " days"
                : later.toHours() > 0
                        ? "%d h %02d min".formatted(later.toHours(), later.toMinutesPart())
                        : later.toMinutes() + " min";
    }
}
