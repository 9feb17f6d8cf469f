package org.whence.app;

import static org.whence.ui.kit.Messages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.whence.adapter.worker.WorkerClipPlayer;
import org.whence.adapter.worker.WorkerSoundPlayer;
import org.whence.core.compare.CommonPoints;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.media.Part;
import org.whence.core.media.WaveForm;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.vault.Vault;
import org.whence.core.vault.VaultException;
import org.whence.ui.compare.ComparePorts;
import org.whence.ui.item.ItemPorts;
import org.whence.ui.item.assessment.Assessing;
import org.whence.ui.item.metadata.MetadataPorts;
import org.whence.ui.item.notes.NoteWriting;
import org.whence.ui.item.player.PlayerPorts;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.cover.DeviceSpeaker;
import org.whence.ui.kit.cover.Films;
import org.whence.ui.kit.cover.Sounds;
import org.whence.ui.library.LibraryItem;
import org.whence.work.desk.Verbs;
import org.whence.work.show.RawBytes;

/// What the screens about one media ask, answered by a desk.
final class ItemScreens {

    private final Desk desk;
    private final Verbs verbs;
    private final LibraryPorts library;
    private final Decisions decisions;

    /// @param decisions where decisions go
    ItemScreens(Desk desk, LibraryPorts library, Decisions decisions) {
        this.decisions = decisions;
        this.desk = desk;
        this.library = library;
        verbs = desk.verbs();
    }

    /// @param gallery the media of a listing as the gallery shows them
    ItemPorts item(Function<Listing, List<MediaId>> gallery) {
        return new ItemPorts(
                verbs.show()::of,
                gallery,
                this::media,
                verbs.mark()::set,
                (in, media, part, when) -> verbs.record().when(in, media, part, when),
                new Notes(verbs),
                new Conclusions(verbs),
                verbs.custody()::about,
                new PlayerPorts(films(), sounds(), new DeviceSpeaker(), desk.previews::frames, this::wave, this::save),
                new MetadataPorts(this::bytes, this::fields),
                new Again(desk));
    }

    /// Those that the original has there: copied, never understood in this process.
    private Optional<byte[]> bytes(MediaId media, Field.Bytes at) {
        return desk.vault.find(media).map(file -> {
            try {
                return RawBytes.of(file, at);
            } catch (IOException e) {
                throw new VaultException("The original cannot be read", e);
            }
        });
    }

    private List<Field> fields(MediaId media) {
        return desk.examinations.latest(media).map(Examination::metadata).orElse(List.of());
    }

    ComparePorts compare() {
        return new ComparePorts(verbs.show()::of, decisions, films(), this::points);
    }

    private Optional<CommonPoints> points(MediaId media, MediaId other) {
        return desk.pictureFeatures
                .of(media)
                .flatMap(here -> desk.pictureFeatures.of(other).flatMap(there -> CommonPoints.of(here, there)));
    }

    private Sounds sounds() {
        var player = new WorkerSoundPlayer(desk.workers::command);
        return media -> player.open(
                desk.vault.find(media).orElseThrow(() -> new VaultException("The original is missing from the vault")));
    }

    private String save(CaseId in, MediaId clip, long millis) throws InterruptedException {
        return verbs.saveFrame().of(in, clip, millis).name();
    }

    /// The wave form that the examiner drew; none where it is not to be believed.
    private Optional<WaveForm> wave(MediaId media) {
        try {
            return desk.previews.get(media, Preview.WAVE).map(WaveForm::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Films films() {
        var player = new WorkerClipPlayer(desk.workers::command);
        return (media, longestSide) -> player.open(
                desk.vault.find(media).orElseThrow(() -> new VaultException("The original is missing from the vault")),
                longestSide);
    }

    private List<MediaId> media(Listing listing) {
        return library.list(listing).stream().map(LibraryItem::media).toList();
    }

    private record Again(Desk desk) implements ItemPorts.Reading {

        /// So much is read and hashed whenever it is looked at; of what is larger, the length is compared.
        private static final long READ_AT_ONCE = 16_000_000;

        @Override
        public Vault.State original(ContentHashes of) throws InterruptedException {
            var file = desk.vault.find(of.media());
            try {
                if (file.isPresent() && Files.size(file.get()) != of.size()) {
                    return Vault.State.CHANGED;
                }
            } catch (IOException e) {
                throw new VaultException("The original cannot be read", e);
            }
            return file.isPresent() && of.size() > READ_AT_ONCE ? Vault.State.WHOLE : desk.vault.check(of.media());
        }

        @Override
        public String examine(CaseId in, MediaId media, String name) throws InterruptedException {
            var found = desk.verbs().examine().again(media, in, name);
            var reason = found.reason();
            return reason == null
                    ? text("did.examined", Isolated.name(name), found.version())
                    : text("did.examinedOnly", Isolated.name(name), reason);
        }

        @Override
        public String check(CaseId in, MediaId media) throws InterruptedException {
            return desk.verbs().verify().recordOriginal(in, media).says();
        }
    }

    private record Conclusions(Verbs verbs) implements Assessing {

        @Override
        public AuthorId author() {
            return verbs.key().author();
        }

        @Override
        public void answer(CaseId in, MediaId media, Question question, String text) {
            verbs.assess().answer(in, media, question, text);
        }

        @Override
        public void conclude(CaseId in, MediaId media, Assessment assessment) {
            verbs.assess().conclude(in, media, assessment);
        }

        @Override
        public void review(CaseId in, MediaId media, Appraisal.Stance stance, String reason) {
            verbs.assess().review(in, media, stance, reason);
        }
    }

    private record Notes(Verbs verbs) implements NoteWriting {

        @Override
        public void write(CaseId in, Note.Subject on, Part part, Note.Form form, String text) {
            verbs.note().write(in, on, part, form, text);
        }

        @Override
        public void revise(CaseId in, RecordId note, Note.Form form, String text) {
            verbs.note().revise(in, note, form, text);
        }
    }
}
