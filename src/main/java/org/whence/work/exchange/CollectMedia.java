package org.whence.work.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.whence.core.casefile.Entry;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.FieldClasses;
import org.whence.core.casefile.Layout;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.SoundPrints;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Collects what is here of media that go out: their originals, and what was computed of them here.
public final class CollectMedia {

    private final Vault vault;
    private final Examinations examinations;
    private final SoundPrints sounds;

    public CollectMedia(Vault vault, Examinations examinations, SoundPrints sounds) {
        this.vault = vault;
        this.examinations = examinations;
        this.sounds = sounds;
    }

    /// Those that are here, in the order of their hashes.
    List<Entry.Original> originals(Set<MediaId> media) {
        return media.stream()
                .sorted()
                .flatMap(id -> vault.find(id).stream().map(file -> original(id, file)))
                .toList();
    }

    private Entry.Original original(MediaId media, Path file) {
        var type = examinations.made(media).map(Examination::type).orElse("");
        try {
            return new Entry.Original(Layout.original(media, Layout.extension(type)), media, file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("An original cannot be read", e);
        }
    }

    /// As much of their examinations as goes with these classes, in the order of their hashes.
    List<Examination> examinations(Set<MediaId> media, Set<FieldClass> classes) {
        return media.stream()
                .sorted()
                .flatMap(id -> examinations.made(id).stream())
                .map(examination -> FieldClasses.allowed(examination, classes))
                .toList();
    }

    /// The fingerprints of sounds that some of these name.
    SortedMap<MediaId, SoundFingerprint> sounds(List<Examination> of) {
        var heard = new TreeMap<MediaId, SoundFingerprint>();
        for (var examination : of) {
            if (examination.sound() instanceof String named) {
                sounds.of(examination.media())
                        .filter(sound -> sound.sha256().equals(named))
                        .ifPresent(sound -> heard.put(examination.media(), sound));
            }
        }
        return heard;
    }
}
