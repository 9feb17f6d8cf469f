package org.whence.work.say;

import java.util.Arrays;
import java.util.List;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.custody.Standing;
import org.whence.core.custody.Trust;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.work.RefusedException;

/// Shows the fields of a case to which people gave different values, none having seen the others', and settles
/// them: by one act, which replaces all of them.
public final class SettleConflict {

    private final ActLog log;
    private final Exchange exchange;
    private final Reliance reliance;

    public SettleConflict(ActLog log, Exchange exchange, Reliance reliance) {
        this.log = log;
        this.exchange = exchange;
        this.reliance = reliance;
    }

    /// All conflicts of the case, in the order of their names. Reads all acts that set what others set too.
    public List<Conflict> in(CaseId id) {
        return Conflict.among(exchange.rivals(id), List.of(), author -> reliance.on(author, id));
    }

    /// The conflict in a field of a record.
    ///
    /// @param record as in [Standing.Field], or its beginning where no other record's name begins so
    /// @throws RefusedException if there is none, or several are meant
    public Conflict named(CaseId in, String record, String field) {
        var found = in(in).stream()
                .filter(conflict -> conflict.field().record().startsWith(record)
                        && conflict.field().name().equals(field))
                .toList();
        if (found.size() != 1) {
            throw new RefusedException((found.isEmpty() ? "There is no conflict" : "Several conflicts are meant")
                    + " in the field \"" + field + "\" of " + record + ".");
        }
        return found.getFirst();
    }

    /// Keeps the value that one of the acts gives.
    ///
    /// @throws RefusedException if the act is none of the conflict's
    public void keep(CaseId in, Conflict conflict, ActId kept) {
        var chosen = conflict.acts().stream()
                .filter(logged -> logged.id().equals(kept))
                .findFirst()
                .orElseThrow(() -> new RefusedException("That act is not part of the conflict: " + kept));
        log.record(
                in,
                chosen.act() instanceof Act.Concluded(var media, var assessment, var _)
                        ? new Act.Concluded(media, assessment, replaced(conflict))
                        : act(conflict, form(chosen), Standing.value(chosen.act())));
    }

    /// Gives the field another value.
    ///
    /// @param value in words, as [Standing#value] tells it
    /// @throws RefusedException if the field cannot have it
    public void say(CaseId in, Conflict conflict, String value) {
        var form =
                conflict.acts().stream().map(SettleConflict::form).findFirst().orElse(Note.Form.OBSERVATION);
        log.record(in, act(conflict, form, value));
    }

    private Act act(Conflict conflict, Note.Form form, String value) {
        var record = conflict.field().record();
        var replaces = replaced(conflict);
        try {
            return switch (conflict.field().name()) {
                case "name" -> new Act.Named(required(value), replaces);
                case "text" -> new Act.Revised(RecordId.parse(record), form, required(value), replaces);
                case "decision" -> new Act.Decided(pair(record), Decision.ofWords(value), replaces);
                case "trust" -> new Act.Relied(Standing.on(record), Trust.ofWords(value), replaces);
                case "closed" -> new Act.ClosedOff(value.equals("yes"), replaces);
                case Assessment.FIELD ->
                    new Act.Concluded(new MediaId(record), value.isBlank() ? null : Assessment.parse(value), replaces);
                case String field -> ofMedia(new MediaId(record), field, value, replaces);
            };
        } catch (IllegalArgumentException e) {
            throw new RefusedException("The field cannot have that value: " + value);
        }
    }

    private static List<ActId> replaced(Conflict conflict) {
        return conflict.acts().stream().map(LoggedAct::id).toList();
    }

    private static Act ofMedia(MediaId media, String field, String value, List<ActId> replaces) {
        return Question.named(field)
                .<Act>map(question -> new Act.Answered(media, question, value.strip(), replaces))
                .orElseGet(() -> new Act.Marked(media, Mark.ofWord(field), value, replaces));
    }

    private static String required(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("It needs words");
        }
        return value.strip();
    }

    private static Pair pair(String record) {
        var names = record.split(" ");
        return Pair.of(new MediaId(names[0]), new MediaId(names[1]));
    }

    private static Note.Form form(LoggedAct logged) {
        return switch (logged.act()) {
            case Act.Noted noted -> noted.form();
            case Act.Revised revised -> revised.form();
            default -> Note.Form.OBSERVATION; // is no note
        };
    }

    /// The media that a conflict is about, for showing it, both where it is about a match; none where it is about a
    /// case, a note or a person.
    public static List<MediaId> media(Conflict conflict) {
        return switch (conflict.field().name()) {
            case "name", "text", "trust", "closed" -> List.of();
            default ->
                Arrays.stream(conflict.field().record().split(" "))
                        .map(MediaId::new)
                        .toList();
        };
    }
}
