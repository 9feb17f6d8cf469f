package org.whence.core.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.ActId;

/// A time that somebody outside was asked to certify, and what came of it.
///
/// @param act the answer, or what was asked where none came yet
/// @param heads of what lines; null where what was asked is withheld
/// @param proof the answer, or null
/// @param finding what it is worth; null where none came yet
public record Stamp(
        LoggedAct act, @Nullable Heads heads, @Nullable TimeProof proof, TimeProof.@Nullable Finding finding) {

    /// How a stamp stands.
    public enum State {
        /// Nobody answered yet.
        WAITING,
        /// Signed by an authority whose certificate the user keeps.
        KNOWN_AUTHORITY,
        /// Signed, and nobody here vouches for who did.
        UNKNOWN_AUTHORITY,
        /// Kept, and not checked further.
        KEPT,
        /// It does not hold.
        WRONG;

        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// Tells which line stands where in the log.
    @FunctionalInterface
    public interface Lines {
        /// The name of a line of a chain; nothing where it is not here.
        Optional<ActId> at(ChainName chain, long seq);
    }

    /// The stamps among acts of a case, each answer by itself, in their order.
    ///
    /// @param acts the others are passed over
    public static List<Stamp> among(Collection<LoggedAct> acts, TimeStamps stamps, Lines lines) {
        var asked = new HashMap<ActId, Act.TimeAsked>();
        var answered = new HashSet<ActId>();
        for (var logged : acts) {
            if (logged.act() instanceof Act.TimeAsked asking) {
                asked.put(logged.id(), asking);
            } else if (logged.act() instanceof Act.TimeStamped(var of, var _)) {
                answered.add(of);
            }
        }
        var found = new ArrayList<Stamp>();
        for (var logged : acts) {
            if (logged.act() instanceof Act.TimeAsked(var heads, var _) && !answered.contains(logged.id())) {
                found.add(new Stamp(logged, heads, null, null));
            } else if (logged.act() instanceof Act.TimeStamped(var of, var proof)) {
                found.add(answer(logged, asked.get(of), proof, stamps, lines));
            }
        }
        return List.copyOf(found);
    }

    private static Stamp answer(
            LoggedAct logged, Act.@Nullable TimeAsked asked, TimeProof proof, TimeStamps stamps, Lines lines) {
        if (asked == null) {
            var unknown =
                    new TimeProof.Finding.Wrong("What was asked is not here, so that nobody can tell what it says.");
            return new Stamp(logged, null, proof, unknown);
        }
        var heads = asked.heads();
        for (var end : heads.ends()) {
            var here = lines.at(end.chain(), end.head().size() - 1);
            if (here.isPresent() && !here.get().equals(end.head().last())) {
                var other = new TimeProof.Finding.Wrong("It speaks of a history that differs from this log at line "
                        + (end.head().size() - 1) + " of author "
                        + end.chain().author().hex().substring(0, 12) + ".");
                return new Stamp(logged, heads, proof, other);
            }
        }
        return new Stamp(logged, heads, proof, stamps.check(proof, heads.hash(), asked.nonce()));
    }

    public State state() {
        return switch (finding) {
            case null -> State.WAITING;
            case TimeProof.Finding.Signed signed -> signed.known() ? State.KNOWN_AUTHORITY : State.UNKNOWN_AUTHORITY;
            case TimeProof.Finding.Kept _ -> State.KEPT;
            case TimeProof.Finding.Wrong _ -> State.WRONG;
        };
    }

    /// All of it in a sentence.
    public String says() {
        return switch (finding) {
            case null -> "A time stamp over " + covered() + " was asked for; there is no answer yet.";
            case TimeProof.Finding.Signed(var at, var accuracy, var authority, var known) ->
                at + (accuracy == null ? "" : " (to " + accuracy.toMillis() / 1000.0 + " s)") + ", says " + authority
                        + ": by then there were " + covered() + ". The signature is right; "
                        + (known ? "you keep the certificate behind it." : "the authority is not known to you.");
            case TimeProof.Finding.Kept _ ->
                "A proof of OpenTimestamps over " + covered() + " is kept. Whence does not check it further.";
            case TimeProof.Finding.Wrong(var says) -> "A time stamp does not hold. " + says;
        };
    }

    private String covered() {
        if (heads == null) {
            return "lines that are not named here";
        }
        var logs = heads.ends().size();
        return heads.lines() + " lines of " + logs + (logs == 1 ? " log" : " logs");
    }
}
