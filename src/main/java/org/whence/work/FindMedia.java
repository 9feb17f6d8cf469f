package org.whence.work;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examinations;
import org.whence.core.fingerprint.ContentHasher;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Finds held media by how people name them.
public final class FindMedia {

    /// The fewest digits of a SHA-256 that may stand for all of it.
    static final int PREFIX_DIGITS = 6;

    private final Examinations examinations;
    private final Listing listing;

    public FindMedia(Examinations examinations, Listing listing) {
        this.examinations = examinations;
        this.listing = listing;
    }

    /// The media whose SHA-256 is, or begins with, these hexadecimal digits.
    ///
    /// @throws RefusedException if there is none, or several
    public MediaId named(String digits) {
        var prefix = digits.toLowerCase(Locale.ROOT);
        if (prefix.length() < PREFIX_DIGITS || !prefix.matches("[0-9a-f]{1,64}")) {
            throw new RefusedException("\"" + digits + "\" is no file, and no SHA-256 or the first " + PREFIX_DIGITS
                    + " or more digits of one.");
        }
        var found = examinations.beginningWith(prefix);
        if (found.isEmpty()) {
            throw new RefusedException("No media with SHA-256 " + prefix + " is held here.");
        }
        if (found.size() > 1) {
            throw new RefusedException("Several media begin with " + prefix + ": "
                    + found.stream().map(MediaId::hex).collect(joining(", ")));
        }
        return found.getFirst();
    }

    /// The media with the bytes of this file.
    ///
    /// @throws RefusedException if it is not held, or the file cannot be read
    public MediaId ofFile(Path file) {
        try {
            var media = hash(file).media();
            if (examinations.hashes(media).isEmpty()) {
                throw new RefusedException("These bytes are not held here: SHA-256 " + media.hex() + ".");
            }
            return media;
        } catch (IOException e) {
            throw new RefusedException("The file cannot be read: " + file.getFileName());
        }
    }

    /// The hashes of a file's bytes.
    ///
    /// @throws IOException if it cannot be read
    public ContentHashes hash(Path file) throws IOException {
        var hasher = new ContentHasher();
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                hasher.update(buffer, 0, read);
            }
        }
        return hasher.finish();
    }

    /// The media in whose names, posts, claims, notes, descriptions or tags every word occurs.
    ///
    /// @param in null: in any case
    public Set<MediaId> bySaying(@Nullable CaseId in, String words) {
        return listing.items(new Listing.Query(in, words), 0, Integer.MAX_VALUE).stream()
                .map(Listing.Item::media)
                .collect(toUnmodifiableSet());
    }

    /// The media that came to the case under this name.
    ///
    /// @throws RefusedException if several did
    public Optional<MediaId> called(CaseId id, String name) {
        var wanted = Normalizer.normalize(name, Normalizer.Form.NFC);
        var found = names(id).entrySet().stream()
                .filter(entry -> Normalizer.normalize(entry.getValue(), Normalizer.Form.NFC)
                        .equals(wanted))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() > 1) {
            throw new RefusedException("Several media of the case are called \"" + name + "\": "
                    + found.stream().map(MediaId::hex).collect(joining(", ")) + ".");
        }
        return found.stream().findFirst();
    }

    public boolean isIn(CaseId id, MediaId media) {
        return listing.item(id, media).isPresent();
    }

    /// The media of a case in the order in which they were added.
    public List<MediaId> in(CaseId id) {
        return listing.items(Listing.Query.of(id), 0, Integer.MAX_VALUE).stream()
                .map(Listing.Item::media)
                .toList();
    }

    /// The media of a case in the order in which they were added, with the names that they first came with
    /// there.
    public Map<MediaId, String> names(CaseId id) {
        var names = new LinkedHashMap<MediaId, String>();
        listing.items(Listing.Query.of(id), 0, Integer.MAX_VALUE).forEach(item -> names.put(item.media(), item.name()));
        return names;
    }
}
