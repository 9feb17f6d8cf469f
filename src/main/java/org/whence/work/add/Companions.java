package org.whence.work.add;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.LivePhoto;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The media that belong with another: what was taken out of it and what it was taken out of, sidecars, thumbnails and
/// tracks that came under the same name, the film of a Live Photo under whatever name.
public final class Companions {

    private static final Pattern EXTRACTED = Pattern.compile("extracted from ([0-9a-f]{64}) .*");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "heic", "heif", "png");
    private static final Set<String> RAW = Set.of("cr2", "cr3", "nef", "arw", "dng", "orf", "rw2", "raf", "pef");
    private static final Set<String> SIDECARS = Set.of("xmp", "thm", "srt", "gpx", "vtt");
    private static final String BOTH_PARTS = "the same Apple content identifier: picture and film of one Live Photo";
    private static final String SAME_PART = "the same Apple content identifier: of the same Live Photo";
    private static final int MOST = 50;

    private final Listing listing;
    private final Appearances appearances;

    public Companions(Listing listing, Appearances appearances) {
        this.listing = listing;
        this.appearances = appearances;
    }

    /// @param metadata what the file says of itself
    public List<Companion> of(
            MediaId media, @Nullable CaseId in, List<Acquisition> acquisitions, List<Field> metadata) {
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
        var namesakes = stem.length() < 3
                ? new LinkedHashMap<MediaId, String>()
                : new LinkedHashMap<>(listing.namesakes(in, stem, MOST));
        namesakes.remove(media);
        var extracted = extracted(media, namesakes.keySet());
        var together = takenTogether(in, metadata);
        var kind = together.stream()
                .filter(taken -> taken.media().equals(media))
                .map(Listing.Taken::kind)
                .findFirst();
        for (var other : together) {
            boolean isListed = other.media().equals(media)
                    || extracted.contains(other.media())
                    || found.stream().anyMatch(companion -> companion.media().equals(other.media()));
            if (!isListed) {
                namesakes.remove(other.media());
                found.add(new Companion(
                        other.media(),
                        other.name(),
                        kind.filter(other.kind()::equals).isPresent() ? SAME_PART : BOTH_PARTS,
                        false));
            }
        }
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

    /// What carries the same content identifier, where the file has one; itself is among it.
    private List<Listing.Taken> takenTogether(CaseId in, List<Field> metadata) {
        return LivePhoto.identifier(metadata)
                .map(identifier -> listing.takenTogether(in, identifier, MOST))
                .orElse(List.of());
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
