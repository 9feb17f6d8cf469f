package org.whence.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Choices;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Trust;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.exchange.ImportCase;
import org.whence.work.exchange.Leaving;
import org.whence.work.exchange.RehearseVerdicts;
import org.whence.work.exchange.ShowTeam;

/// What the pages of exchange ask of the program. All may block; called on background threads, except `names`,
/// `authors` and [Key#isLocked].
///
/// @param starred the media of the case that are starred
/// @param about the media that a conflict is about
/// @param names of media
/// @param authors by which authors are shown, and `words` in which verdicts are told
public record ExchangePorts(
        Sending sending,
        Receiving receiving,
        People people,
        Key key,
        Function<CaseId, List<MediaId>> starred,
        Function<Conflict, List<MediaId>> about,
        Function<MediaId, String> names,
        Function<AuthorId, String> authors,
        VerdictWords words) {

    /// Puts a case into a case file.
    public interface Sending {

        /// What would leave the house.
        Leaving leaving(CaseId in, Choices choices);

        /// Writes the list of it alone.
        void save(Leaving leaving, Path file);

        void write(Leaving leaving, Path file, List<String> recipients) throws InterruptedException;
    }

    /// Takes case files in, and settles where people differ.
    public interface Receiving {

        /// What a case file would bring; nothing is written.
        ImportCase.Plan rehearse(Path file, @Nullable Path identities) throws InterruptedException;

        /// Which verdicts would change if it were taken in; nothing is written.
        List<RehearseVerdicts.Change> verdicts(ImportCase.Plan plan);

        /// Takes it in and examines what came.
        ImportCase.Plan take(Path file, @Nullable Path identities) throws InterruptedException;

        List<Conflict> conflicts(CaseId in);

        /// Keeps the value that one of the acts of a conflict gives.
        void keep(CaseId in, Conflict conflict, ActId kept);
    }

    /// Who has a part in a case, and whose records count.
    public interface People {

        List<ShowTeam.Member> in(CaseId id);

        void rely(CaseId in, AuthorId author, Trust trust);

        /// Keeps a key under a name.
        void name(AuthorKey key, String name);

        /// Keeps the key in a file under a name.
        void nameFrom(Path key, String name);

        /// Renames whoever works here.
        void rename(String pseudonym);
    }

    /// The author's own key.
    public interface Key {

        /// Who works here.
        AuthorId author();

        boolean isLocked();

        /// @return whether the passphrase was right
        boolean unlock(char[] passphrase);
    }
}
