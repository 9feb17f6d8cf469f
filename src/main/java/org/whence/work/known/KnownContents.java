package org.whence.work.known;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.Content;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.record.MediaId;

/// What of the media in the catalogue is compared with others, but for their local features. Of still pictures that
/// were examined here the last ones asked for are at hand. For use from any thread.
public final class KnownContents {

    /// So many are at hand: about a kilobyte each.
    private static final int RECENT = 10_000;

    private final Examinations examinations;
    private final Recent<MediaId, Known> recent = new Recent<>(RECENT);

    /// @param hasSound whether a fingerprint of its sound is kept
    public record Known(Content content, boolean hasSound, int version) {

        public static Known of(Examination examination) {
            return new Known(
                    KnownContents.content(examination, null, null), examination.sound() != null, examination.version());
        }
    }

    public KnownContents(Examinations examinations) {
        this.examinations = examinations;
    }

    /// What the catalogue knows of a media.
    public Optional<Known> of(MediaId media) {
        return recent.get(media, this::madeHere)
                .or(() -> examinations.latest(media).map(Known::of));
    }

    /// What this version made of a picture here stays as it is, as long as the catalogue holds it; what others say
    /// of it may give way.
    private Optional<Known> madeHere(MediaId media) {
        return examinations.made(media).filter(made -> made.frames().isEmpty()).map(Known::of);
    }

    /// Lets go of a media, which is examined anew.
    public void forget(MediaId media) {
        recent.forget(media);
    }

    /// Lets go of all, because media were removed.
    public void forget() {
        recent.forget();
    }

    /// What of an examination is compared.
    public static Content content(
            Examination examination, @Nullable LocalFeatures features, @Nullable ClipFeatures clip) {
        return new Content(
                examination.media(),
                examination.pixels(),
                examination.picture(),
                examination.regions(),
                features,
                examination.frames(),
                examination.durationMillis(),
                clip);
    }
}
