package org.whence.work.add;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.Previews;
import org.whence.core.examination.SoundStore;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;
import org.whence.work.known.FindPriorAppearances;
import org.whence.work.known.KnownFeatures;

/// Has a preserved media examined, records what came of it, and looks it up among everything known.
public final class ExamineMedia {

    private final Vault vault;
    private final Examiner examiner;
    private final Examinations examinations;
    private final Previews previews;
    private final ActLog log;
    private final KnownFeatures knownFeatures;
    private final SoundStore soundPrints;
    private final FindPriorAppearances find;
    private final Set<MediaId> inHand = new HashSet<>();

    public ExamineMedia(
            Vault vault,
            Examiner examiner,
            Examinations examinations,
            Previews previews,
            ActLog log,
            KnownFeatures knownFeatures,
            SoundStore soundPrints,
            FindPriorAppearances find) {
        this.vault = vault;
        this.examiner = examiner;
        this.examinations = examinations;
        this.previews = previews;
        this.log = log;
        this.knownFeatures = knownFeatures;
        this.soundPrints = soundPrints;
        this.find = find;
    }

    /// Examines `media`, unless this version has done so already. Asked by two threads at once, it is examined
    /// once.
    ///
    /// @param name the file's name
    public Examination media(MediaId media, CaseId in, String name) throws InterruptedException {
        begin(media);
        try {
            return examinedOnce(media, in, name);
        } finally {
            end(media);
        }
    }

    /// Examines `media` once more, whatever is known of it; what comes of it takes the place of what this version
    /// read before.
    ///
    /// @param name the file's name
    public Examination again(MediaId media, CaseId in, String name) throws InterruptedException {
        begin(media);
        try {
            return examine(media, in, name);
        } finally {
            end(media);
        }
    }

    private Examination examinedOnce(MediaId media, CaseId in, String name) throws InterruptedException {
        var known = examinations.made(media);
        return known.isPresent() ? known.get() : examine(media, in, name);
    }

    private Examination examine(MediaId media, CaseId in, String name) throws InterruptedException {
        var original =
                vault.find(media).orElseThrow(() -> new VaultException("The original is missing from the vault"));
        var examined = examiner.examine(media, original, name);
        var examination = examined.examination();
        previews.put(media, examined.previews());
        keep(in, examined);
        return examination;
    }

    /// Keeps features and matches before the examination: whoever is stopped in between examines anew, and none is
    /// lost.
    private void keep(CaseId in, Examined examined) {
        var media = examined.examination().media();
        if (examined.sound() instanceof SoundFingerprint sound) {
            soundPrints.put(media, sound);
        }
        if (examined.features() instanceof LocalFeatures features) {
            knownFeatures.put(media, features);
        }
        if (examined.clip() instanceof ClipFeatures clip) {
            knownFeatures.put(media, clip);
        }
        find.andKeep(examined, () -> record(in, examined.examination()));
    }

    private void record(CaseId in, Examination examination) {
        log.record(List.of(new ActLog.Entry(
                in,
                new Act.Examined(
                        examination.media(),
                        examination.version(),
                        examination.sandbox(),
                        examination.status(),
                        ExaminationJson.sha256(examination)),
                examination)));
    }

    private synchronized void begin(MediaId media) throws InterruptedException {
        while (!inHand.add(media)) {
            wait();
        }
    }

    private synchronized void end(MediaId media) {
        inHand.remove(media);
        notifyAll();
    }

    /// What was preserved and not examined, in the order in which it was added.
    public List<Examinations.Pending> pending() {
        return examinations.pending(Integer.MAX_VALUE);
    }

    /// Takes up what an earlier run left unexamined, until nothing is left.
    ///
    /// @param each told of every media that is done
    public void pending(Consumer<MediaId> each) throws InterruptedException {
        for (var left = pending(); !left.isEmpty(); left = pending()) {
            for (var one : left) {
                media(one.media(), one.in(), one.name());
                each.accept(one.media());
            }
        }
    }
}
