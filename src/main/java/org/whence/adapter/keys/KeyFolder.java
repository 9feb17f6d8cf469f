package org.whence.adapter.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Identity;
import org.whence.core.custody.IdentityException;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.DeskId;
import org.whence.core.record.Ids;

/// The home's `keys/`: `author.key` (the private key, PKCS#8 in PEM), `author.pub` (its public half as OpenSSH
/// writes it, the pseudonym behind it), `desk` (the desk's UUID) and `desk.made`, its [Birthmark].
public final class KeyFolder implements Identity {

    private static final Pattern PSEUDONYM = Pattern.compile("(?U)(?! )[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,64}(?<! )");
    private static final byte[] TRIAL = "whence".getBytes(StandardCharsets.US_ASCII);
    private static final int PSEUDONYM_DIGITS = 8;

    private final Path folder;
    private final Ids ids;
    private final SecureRandom random;
    private final AuthorKey publicKey;
    private String pseudonym;
    private DeskId desk;
    private KeyPem stored;
    private @Nullable PrivateKey secret;

    /// Opens the folder; makes it, a key and a desk where there are none.
    ///
    /// @param folder its parent exists
    /// @throws IdentityException if it cannot be read or written, or the halves of the key do not belong together
    public KeyFolder(Path folder, Ids ids, SecureRandom random) {
        this.folder = folder;
        this.ids = ids;
        this.random = random;
        try {
            PrivateFiles.makeFolder(folder);
            if (!Files.exists(keyFile())) {
                makeKey();
            }
            if (!Files.exists(deskFile())) {
                writeDesk();
            } else if (!Files.exists(markFile())) {
                Birthmark.make(markFile());
            }
            PrivateFiles.protect(keyFile());
            var line = Files.readString(publicFile()).strip().split(" ", 3);
            publicKey = new AuthorKey(line[0] + " " + line[1]);
            pseudonym = line[2];
            desk = DeskId.parse(Files.readString(deskFile()).strip());
            stored = KeyPem.parse(Files.readString(keyFile()));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IdentityException("Could not read the author's key in " + folder, wrong);
        }
        if (stored instanceof KeyPem.Open(var pkcs8)) {
            secret = belonging(pkcs8);
        }
    }

    @Override
    public AuthorKey publicKey() {
        return publicKey;
    }

    @Override
    public synchronized DeskId desk() {
        return desk;
    }

    @Override
    public synchronized DeskId renewDesk() {
        try {
            desk = writeDesk();
            return desk;
        } catch (IOException failed) {
            throw new IdentityException("Could not give the desk a new name", failed);
        }
    }

    @Override
    public boolean isCopied() {
        try {
            return !Birthmark.isOriginal(markFile());
        } catch (IOException failed) {
            throw new IdentityException("Could not tell whether the home was copied", failed);
        }
    }

    @Override
    public synchronized String pseudonym() {
        return pseudonym;
    }

    @Override
    public synchronized void rename(String name) {
        if (!PSEUDONYM.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a pseudonym: one line of 1 to 64 characters");
        }
        try {
            writePublic(publicKey, name);
            pseudonym = name;
        } catch (IOException failed) {
            throw new IdentityException("Could not keep the pseudonym", failed);
        }
    }

    @Override
    public synchronized boolean hasPassphrase() {
        return stored instanceof KeyPem.Sealed;
    }

    @Override
    public synchronized boolean isLocked() {
        return secret == null;
    }

    @Override
    public synchronized boolean unlock(char[] passphrase) {
        return switch (stored) {
            case KeyPem.Open _ -> true;
            case KeyPem.Sealed(var key) -> {
                var opened = key.open(passphrase);
                opened.ifPresent(pkcs8 -> secret = belonging(pkcs8));
                yield opened.isPresent();
            }
        };
    }

    @Override
    public synchronized void setPassphrase(char[] passphrase) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("A passphrase is not empty");
        }
        var sealed = new KeyPem.Sealed(SealedKey.seal(unlocked().getEncoded(), passphrase, random));
        try {
            PrivateFiles.write(keyFile(), sealed.text());
            stored = sealed;
        } catch (IOException failed) {
            throw new IdentityException("Could not put the key under a passphrase", failed);
        }
    }

    @Override
    public synchronized String sign(String namespace, byte[] message) {
        return SshSignature.sign(publicKey, unlocked(), namespace, message);
    }

    private PrivateKey unlocked() {
        if (secret == null) {
            throw new IllegalStateException("The author's key is locked");
        }
        return secret;
    }

    private void makeKey() throws IOException {
        var pair = Ed25519.generate(random);
        var key = Ed25519.publicKey(pair);
        // The private half comes last: where it is missing, nothing was signed or written in this key's name.
        writePublic(key, "author-" + key.author().hex().substring(0, PSEUDONYM_DIGITS));
        PrivateFiles.write(keyFile(), new KeyPem.Open(pair.getPrivate().getEncoded()).text());
    }

    private DeskId writeDesk() throws IOException {
        var made = ids.desk();
        PrivateFiles.write(deskFile(), made + "\n");
        Birthmark.make(markFile());
        return made;
    }

    private void writePublic(AuthorKey key, String name) throws IOException {
        PrivateFiles.write(publicFile(), key.line() + " " + name + "\n");
    }

    private PrivateKey belonging(byte[] pkcs8) {
        try {
            var key = Ed25519.privateKey(pkcs8);
            if (Ed25519.verify(publicKey, TRIAL, Ed25519.sign(key, TRIAL))) {
                return key;
            }
        } catch (InvalidKeySpecException _) {
            // said below
        }
        throw new IdentityException("The private key in " + folder + " does not belong to the public one beside it");
    }

    private Path keyFile() {
        return folder.resolve("author.key");
    }

    private Path publicFile() {
        return folder.resolve("author.pub");
    }

    private Path markFile() {
        return folder.resolve("desk.made");
    }

    private Path deskFile() {
        return folder.resolve("desk");
    }
}
