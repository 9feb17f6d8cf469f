package org.whence.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The media that belong with another: what was taken out of it and what it was taken out of, sidecars, thumbnails and
/// tracks that came under the same name, the film of a Live Photo.
final class Companions {

    private static final Pattern EXTRACTED = Pattern.compile("extracted from ([0-9a-f]{64}) .*");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "heic", "heif", "png");
    private static final Set<String> RAW = Set.of("cr2", "cr3", "nef", "arw", "dng", "orf", "rw2", "raf", "pef");
    private static final Set<String> SIDECARS = Set.of("xmp", "thm", "srt", "gpx", "vtt");
    private static final int MOST = 50;

    private final Listing listing;
    private final Appearances appearances;

    Companions(Listing listing, Appearances appearances) {
        this.listing = listing;
        this.appearances = appearances;
    }

    List<Companion> of(MediaId media, @Nullable CaseId in, List<Acquisition> acquisitions) {
        if (in == null || acquisitions.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Companion>();
        for (var acquisition : acquisitions) {
            var matcher = EXTRACTED.matcher(acquisition.how());
            if (matcher.matches()) {
                var parent = new MediaId(matcher.group(1));
                var item = listing.item(in, parent);
                found.add(new Companion(
                        parent,
                        item.map(Listing.Item::name).orElse(parent.hex()),
                        "this was extracted from it",
                        false));
            }
        }
        String name = acquisitions.getFirst().name();
        String stem = stem(name);
        if (stem.length() < 3) {
            return found;
        }
        var namesakes = listing.namesakes(in, stem, MOST);
        namesakes.remove(media);
        var extracted = extracted(media, namesakes.keySet());
        namesakes.forEach((other, called) -> {
            if (extracted.contains(other)) {
                found.add(new Companion(other, called, "extracted from this", false));
            } else if (stem.equalsIgnoreCase(stem(called))) {
                found.add(
                        new Companion(other, called, words(extension(name), extension(called)), isAbout(called, name)));
            }
        });
        return found;
    }

    /// Those among `others` that were taken out of the media.
    private Set<MediaId> extracted(MediaId media, Set<MediaId> others) {
        if (others.isEmpty()) {
            return Set.of();
        }
        var around = appearances.around(others, null);
        return others.stream()
                .filter(other -> around.acquisitions(other, null).stream()
                        .anyMatch(acquisition -> acquisition.how().startsWith("extracted from " + media.hex())))
                .collect(Collectors.toSet());
    }

    /// Whether a file of the same name was written about the other: sidecars do not speak of each other.
    private static boolean isAbout(String sidecar, String of) {
        return SIDECARS.contains(extension(sidecar))
                && !SIDECARS.contains(extension(of))
                && stem(sidecar).equalsIgnoreCase(stem(of));
    }

    private static String words(String here, String there) {
        return switch (there) {
            case "xmp" -> "sidecar of the same name: what a program wrote about it";
            case "aae" -> "sidecar of the same name: edits by Apple Photos";
            case "thm" -> "thumbnail of the same name, as cameras put beside films";
            case "srt", "vtt", "gpx" -> "subtitles or track of the same name";
            case "mov" ->
                PICTURES.contains(here) ? "film of the same name: a Live Photo, most likely" : "the same name";
            default ->
                here.equals("mov") && PICTURES.contains(there)
                        ? "picture of the same name: a Live Photo, most likely"
                        : RAW.contains(there) || RAW.contains(here)
                                ? "the same name: raw and picture"
                                : "the same name";
        };
    }

    /// The name without its extension; of `IMG_1.jpg.xmp` as of `IMG_1.jpg`.
    static String stem(String name) {
        String bare = extension(name).equals("xmp") ? name.substring(0, name.length() - 4) : name;
        int dot = bare.lastIndexOf('.');
        return dot <= 0 ? bare : bare.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
