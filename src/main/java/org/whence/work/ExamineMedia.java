package org.whence.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.Previews;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;

/// Has a preserved media examined, records what came of it, and looks it up among everything known.
public final class ExamineMedia {

    private final Vault vault;
    private final Examiner examiner;
    private final Examinations examinations;
    private final Previews previews;
    private final ActLog log;
    private final KnownFeatures knownFeatures;
    private final KnownSounds knownSounds;
    private final FindPriorAppearances find;
    private final Set<MediaId> underWay = new HashSet<>();
    private final ReentrantLock keeping = new ReentrantLock();

    public ExamineMedia(
            Vault vault,
            Examiner examiner,
            Examinations examinations,
            Previews previews,
            ActLog log,
            KnownFeatures knownFeatures,
            KnownSounds knownSounds,
            FindPriorAppearances find) {
        this.vault = vault;
        this.examiner = examiner;
        this.examinations = examinations;
        this.previews = previews;
        this.log = log;
        this.knownFeatures = knownFeatures;
        this.knownSounds = knownSounds;
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

    /// Examines `media` once more, whatever is known of it; what comes of it takes the place of what this version read
    /// before.
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

    private synchronized void begin(MediaId media) throws InterruptedException {
        while (!underWay.add(media)) {
            wait();
        }
    }

    private synchronized void end(MediaId media) {
        underWay.remove(media);
        notifyAll();
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

    /// Keeps the matches before the examination: whoever is stopped in between examines anew, and none is lost.
    /// One at a time, so that of two media that match the second finds the first.
    private void keep(CaseId in, Examined examined) {
        var examination = examined.examination();
        var features = examined.features();
        var clip = examined.clip();
        var sound = examined.sound();
        keeping.lock();
        try {
            if (sound != null) {
                knownSounds.put(examination.media(), sound);
            }
            if (features != null) {
                knownFeatures.put(examination.media(), features);
            }
            if (clip != null) {
                knownFeatures.put(examination.media(), clip);
            }
            find.andKeep(examined);
            log.record(List.of(new ActLog.Entry(
                    in,
                    new Act.Examined(
                            examination.media(),
                            examination.version(),
                            examination.sandbox(),
                            examination.status(),
                            ExaminationJson.sha256(examination)),
                    examination)));
        } finally {
            keeping.unlock();
        }
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
