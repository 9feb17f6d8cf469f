package org.whence.adapter.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whence.core.custody.AddressBook;
import org.whence.core.custody.IdentityException;
import org.whence.core.record.AuthorKey;

/// The home's `keys/allowed_signers`, in the form that `ssh-keygen -Y verify -f` reads (OpenSSH, ssh-keygen(1),
/// "ALLOWED SIGNERS"): `"name" namespaces="..." ssh-ed25519 AAAA...`, a line for each colleague.
public final class AllowedSigners implements AddressBook {

    private static final String NAMESPACES = "namespaces=\"casefile@whence,checkpoint@whence\" ";
    private static final Pattern NAME = Pattern.compile("(?U)(?! )[^\\p{Cntrl}\\p{Zl}\\p{Zp}\",*?!#]{1,64}(?<! )");
    private static final Pattern LINE = Pattern.compile("\"([^\"]+)\" " + NAMESPACES + "(ssh-ed25519 \\S+)");

    private final Path file;

    /// @param file need not be there; its folder is
    public AllowedSigners(Path file) {
        this.file = file;
    }

    @Override
    public synchronized List<Colleague> all() {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            var all = new ArrayList<Colleague>();
            for (var line : Files.readAllLines(file)) {
                var parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("Not a line of a colleague's key: " + line);
                }
                all.add(new Colleague(parts.group(1), new AuthorKey(parts.group(2))));
            }
            return List.copyOf(all);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IdentityException("Could not read the keys of colleagues", wrong);
        }
    }

    @Override
    public synchronized void put(Colleague colleague) {
        if (!NAME.matcher(colleague.name()).matches()) {
            throw new IllegalArgumentException("Not a name: one line of 1 to 64 characters without quotes or commas");
        }
        var all = new ArrayList<>(all());
        all.removeIf(known -> known.key().equals(colleague.key()));
        if (all.stream().anyMatch(known -> known.name().equals(colleague.name()))) {
            throw new IllegalArgumentException("Another key has that name already: " + colleague.name());
        }
        all.add(colleague);
        write(all);
    }

    @Override
    public synchronized boolean remove(String name) {
        var all = new ArrayList<>(all());
        var there = all.removeIf(known -> known.name().equals(name));
        if (there) {
            write(all);
        }
        return there;
    }

    private void write(List<Colleague> all) {
        var text = all.stream()
                .map(known ->
                        "\"" + known.name() + "\" " + NAMESPACES + known.key().line() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.write(file, text);
        } catch (IOException failed) {
            throw new IdentityException("Could not write the keys of colleagues", failed);
        }
    }
}
