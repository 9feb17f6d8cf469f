package org.whence.work;

import java.util.List;
import java.util.function.Consumer;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Examinations;
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
    private final FindPriorAppearances find;

    public ExamineMedia(
            Vault vault,
            Examiner examiner,
            Examinations examinations,
            Previews previews,
            ActLog log,
            KnownFeatures knownFeatures,
            FindPriorAppearances find) {
        this.vault = vault;
        this.examiner = examiner;
        this.examinations = examinations;
        this.previews = previews;
        this.log = log;
        this.knownFeatures = knownFeatures;
        this.find = find;
    }

    /// Examines `media`, unless this version has done so already.
    ///
    /// @param name the file's name
    public Examination media(MediaId media, CaseId in, String name) throws InterruptedException {
        var known = examinations.latest(media).filter(e -> e.version() == Examination.VERSION);
        if (known.isPresent()) {
            return known.get();
        }
        var original =
                vault.find(media).orElseThrow(() -> new VaultException("The original is missing from the vault"));
        var examined = examiner.examine(media, original, name);
        var examination = examined.examination();
        previews.put(media, examined.previews());
        var features = examined.features();
        if (features != null) {
            knownFeatures.put(media, features);
        }
        log.record(List.of(new ActLog.Entry(
                in,
                new Act.Examined(
                        media,
                        examination.version(),
                        examination.sandbox(),
                        examination.status(),
                        ExaminationJson.sha256(examination)),
                examination)));
        find.andKeep(examination, features);
        return examination;
    }

    /// Takes up what an earlier run left unexamined, until nothing is left.
    ///
    /// @param each told of every media that is done
    public void pending(Consumer<MediaId> each) throws InterruptedException {
        for (var batch = examinations.pending(64); !batch.isEmpty(); batch = examinations.pending(64)) {
            for (var pending : batch) {
                media(pending.media(), pending.in(), pending.name());
                each.accept(pending.media());
            }
        }
    }
}
