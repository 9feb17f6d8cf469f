package org.whence.ui.posts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.ui.posts.PostsViewModel.Row;
import org.whence.work.list.ListPosts;

/// Which posts are wanted: all that fit everything named here.
///
/// @param account null: any
/// @param platform null: any
/// @param media that came with it; null: any
/// @param words apart by spaces, in any case: each stands in the account, platform, address, text, or the name of a
///     media
record PostFilter(
        @Nullable String account,
        @Nullable String platform,
        @Nullable MediaId media,
        String words) {

    /// Every post.
    static final PostFilter NONE = new PostFilter(null, null, null, "");

    PostFilter ofAccount(@Nullable String wanted) {
        return new PostFilter(wanted, platform, media, words);
    }

    PostFilter onPlatform(@Nullable String wanted) {
        return new PostFilter(account, wanted, media, words);
    }

    PostFilter with(@Nullable MediaId wanted) {
        return new PostFilter(account, platform, wanted, words);
    }

    PostFilter saying(String wanted) {
        return new PostFilter(account, platform, media, folded(wanted.strip()));
    }

    boolean accepts(Row row) {
        var entry = row.entry();
        return (account == null || account.equals(entry.account()))
                && (platform == null || platform.equals(entry.platform()))
                && (media == null
                        || entry.media().stream()
                                .anyMatch(carried -> carried.media().equals(media)))
                && Stream.of(words.split(" ")).allMatch(row.searched()::contains);
    }

    /// All that words are looked for in, folded.
    static String searched(ListPosts.Entry entry) {
        return folded(Stream.concat(
                        Stream.of(entry.account(), entry.platform(), entry.address(), entry.text()),
                        entry.media().stream().map(ListPosts.Carried::name))
                .collect(Collectors.joining("\n")));
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
