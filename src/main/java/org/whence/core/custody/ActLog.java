package org.whence.core.custody;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The custody log of this desk, and everything that follows from it. For use from any thread.
public interface ActLog {

    /// An act to be recorded by this desk's author.
    ///
    /// @param in the case, or null for an act about no case
    /// @param result what an `Examined` act speaks of, kept in the same commit; null for all other acts
    record Entry(@Nullable CaseId in, Act act, @Nullable Examination result) {

        public static Entry of(@Nullable CaseId in, Act act) {
            return new Entry(in, act, null);
        }
    }

    /// Appends the acts, in order, with all that they change, in one commit. When it returns they are on disk.
    /// Opens the author's chain in a case with its first act there. An [Act.Removed] erases in that commit, and
    /// nothing else does. Blocks; calls of several threads may share a commit.
    ///
    /// @throws ActLogException if nothing of it was recorded
    List<LoggedAct> record(List<Entry> entries);

    default LoggedAct record(@Nullable CaseId in, Act act) {
        return record(List.of(Entry.of(in, act))).getFirst();
    }

    /// What an act that sets a field replaces, in the order of their names: the acts whose values are shown there,
    /// and those that other authors' acts among them replaced, so that they do not come back should their
    /// replacement cease to count.
    ///
    /// @param record the name of the record that the field is of, as in [Standing.Field]
    /// @param field as in [Standing.Field]
    List<ActId> standing(CaseId in, String record, String field);

    List<ChainName> chains();

    /// Whether the chain was written by this home; else it came with a case file, and payloads of it may be
    /// withheld.
    boolean isOwn(ChainName chain);

    /// How many lines the chains of the case hold; of the home's own chain where it is null.
    long size(@Nullable CaseId in);

    /// The number of the line that came here last, of whatever chain: it grows with each. 0 where there is none.
    long newest();

    /// Lines of a chain in order, at most `limit`, from number `fromSeq`, each as exported, final line feed
    /// included.
    List<String> lines(ChainName chain, long fromSeq, int limit);

    /// Hands over every line of a chain in order, in one pass, from one state of the log.
    void read(ChainName chain, Consumer<Stored> each);

    /// A line as it is kept.
    ///
    /// @param line as exported, final line feed included
    /// @param payload null where it is withheld or erased
    record Stored(String line, @Nullable Payload payload) {}

    /// The media that acts of this desk removed and that are in no case any more.
    List<MediaId> removed();

    /// Acts of a case in the order in which this desk came to know them, newest first.
    default List<LoggedAct> latest(CaseId in, long skip, int limit) {
        return latest(in, Sought.ALL, skip, limit);
    }

    /// Those of them that are sought, newest first.
    List<LoggedAct> latest(CaseId in, Sought sought, long skip, int limit);

    /// How many lines there are in a case of each author and kind of act, in the order of their names.
    List<Sought.Tally> tally(CaseId in);

    /// The canonical JSON behind a line, with the salt that hides it there.
    ///
    /// @param salt 32 bytes
    record Payload(byte[] salt, String json) {}
}
