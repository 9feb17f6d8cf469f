package org.whence.work.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.Exchange;
import org.whence.core.custody.Identity;
import org.whence.core.custody.Trust;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;

/// Shows who has a part in a case, who is in the address book, and whose records count.
public final class ShowTeam {

    /// Somebody with a key.
    ///
    /// @param name in the address book, or this desk's pseudonym; nothing where the key is in no book
    /// @param key null where nobody here has seen it
    /// @param trust how far their records count in the case that was asked for
    /// @param isYou whether it is whoever works here
    /// @param acts in that case whose contents are here, and `media` how many of those say that a media was added
    /// @param latest when their clock said that the last of them was; null where there are none
    /// @param forkedAt the first line that a log of theirs has twice in that case; null where none of them forked
    public record Member(
            AuthorId author,
            Optional<String> name,
            @Nullable AuthorKey key,
            Trust trust,
            boolean isYou,
            long acts,
            long media,
            @Nullable Instant latest,
            @Nullable Long forkedAt) {}

    private final Identity identity;
    private final AddressBook colleagues;
    private final Exchange exchange;
    private final Reliance reliance;

    public ShowTeam(Identity identity, AddressBook colleagues, Exchange exchange, Reliance reliance) {
        this.identity = identity;
        this.colleagues = colleagues;
        this.exchange = exchange;
        this.reliance = reliance;
    }

    /// You first, then everybody who has a part in the case, then the rest of the address book by name.
    public List<Member> in(CaseId id) {
        var shares = new HashMap<AuthorId, Optional<Exchange.Share>>();
        exchange.shares(id).forEach(share -> shares.put(share.author(), Optional.of(share)));
        var book = new HashMap<AuthorId, AddressBook.Colleague>();
        colleagues.all().forEach(colleague -> book.put(colleague.key().author(), colleague));
        var forks = new HashMap<AuthorId, Long>();
        exchange.forks(id).forEach((chain, line) -> forks.merge(chain.author(), line, Math::min));
        shares.putIfAbsent(identity.publicKey().author(), Optional.empty());
        book.keySet().forEach(author -> shares.putIfAbsent(author, Optional.empty()));
        return shares.entrySet().stream()
                .map(entry -> member(id, entry.getKey(), entry.getValue(), book, forks))
                .sorted(Comparator.comparing((Member member) -> !member.isYou())
                        .thenComparing(member -> member.acts() == 0)
                        .thenComparing(member -> member.name().orElse("\uFFFF"))
                        .thenComparing(Member::author))
                .toList();
    }

    private Member member(
            CaseId in,
            AuthorId author,
            Optional<Exchange.Share> share,
            Map<AuthorId, AddressBook.Colleague> book,
            Map<AuthorId, Long> forks) {
        var isYou = author.equals(identity.publicKey().author());
        var colleague = Optional.ofNullable(book.get(author));
        var key = colleague
                .map(AddressBook.Colleague::key)
                .or(() -> share.flatMap(did -> Optional.ofNullable(did.key())));
        return new Member(
                author,
                isYou ? Optional.of(identity.pseudonym()) : colleague.map(AddressBook.Colleague::name),
                isYou ? identity.publicKey() : key.orElse(null),
                trust(author, in),
                isYou,
                share.map(Exchange.Share::acts).orElse(0L),
                share.map(Exchange.Share::media).orElse(0L),
                share.map(Exchange.Share::latest).orElse(null),
                forks.get(author));
    }

    private Trust trust(AuthorId author, CaseId in) {
        if (reliance.isSetAside(author, in)) {
            return Trust.SET_ASIDE;
        }
        return reliance.on(author, in) ? Trust.RELIED_UPON : Trust.NOT_RELIED_UPON;
    }
}
