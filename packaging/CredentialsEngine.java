import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

static final String PACKAGE = "@contentauth/c2pa-wasm";
static final String PACKAGE_VERSION = "0.13.3";
static final String ENGINE_VERSION = "0.91.3";
static final String SHA_256 = "01b8e25f637aaa3fe197bc5646ce114810db4789db19af7e1f6bfebe9e9858df";
static final String COMPILER_VERSION = "1.7.5";

/// The engine's method that takes blocks into a SHA-256 hash: (state, blocks, how many, memory, instance).
static final String BLOCKS_METHOD = "func_145";

static final String BLOCKS_TYPE = "(IIILcom/dylibso/chicory/runtime/Memory;Lcom/dylibso/chicory/runtime/Instance;)V";

/// What stands in for it.
static final String BLOCKS_CLASS = "org.whence.adapter.c2pa.Sha256Blocks";

/// Says so, as the last line about the engine.
static final String BLOCKS_LINE = "blocks=" + BLOCKS_CLASS + "\n";

/// Puts the Content Credentials engine, c2pa-rs, among the compiled classes: takes its WebAssembly by npm, holds it
/// against its SHA-256, and compiles it to Java classes. What was made once is kept in a folder, and copied from there;
/// one method of the copy is then replaced by one of ours.
///
/// Where there is no npm, or it has no network, one line says that this build has no engine. Bytes of another SHA-256
/// fail the build.
///
/// @param arguments the folder to keep it in; the folder of the compiled classes; `offline=true` or `offline=false`
void main(String... arguments) throws IOException, InterruptedException, NoSuchAlgorithmException {
    var kept = Path.of(arguments[0]).resolve(SHA_256.substring(0, 16) + "-" + COMPILER_VERSION);
    var classes = Path.of(arguments[1]).resolve("c2pa");
    var about = classes.resolve("engine.properties");
    if (Files.exists(about) && Files.readString(about).endsWith(BLOCKS_LINE)) {
        return;
    }
    if (!Files.isDirectory(kept)) {
        Files.createDirectories(kept.getParent());
        var work = Files.createTempDirectory(kept.getParent(), "making");
        try {
            if (arguments[2].equals("offline=true") || !fetched(work)) {
                IO.println("Content Credentials: not checked in this build (npm could not bring " + PACKAGE + ")");
                return;
            }
            make(work, kept);
        } finally {
            delete(work);
        }
    }
    copy(kept, classes);
    hashByMethodOfOurs(classes);
    Files.writeString(about, BLOCKS_LINE, StandardOpenOption.APPEND);
}

/// Whether npm exists and has unpacked the package into `folder`.
boolean fetched(Path folder) throws IOException, InterruptedException {
    var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    try {
        var process = new ProcessBuilder(
                        npm, "install", PACKAGE + "@" + PACKAGE_VERSION, "--prefix", folder.toString(),
                        "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=1",
                        "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000", "--loglevel=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    } catch (IOException _) {
        return false; // there is no such program
    }
}

void make(Path work, Path kept) throws IOException, NoSuchAlgorithmException {
    var unpacked = work.resolve("node_modules").resolve(PACKAGE);
    var wasm = unpacked.resolve("pkg/c2pa_bg.wasm");
    var sha256 = HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(wasm)));
    if (!sha256.equals(SHA_256)) {
        throw new IOException(PACKAGE + " " + PACKAGE_VERSION + " is not what this build knows: " + sha256);
    }
    var classes = Files.createDirectories(work.resolve("classes"));
    var generator = new Generator(Config.builder()
            .withWasmFile(wasm)
            .withName("c2pa.Engine")
            .withTargetClassFolder(classes)
            .withTargetWasmFolder(classes)
            .withTargetSourceFolder(work)
            .withInterpreterFallback(InterpreterFallback.SILENT)
            .build());
    generator.generateMetaWasm(generator.generateResources());
    var engine = classes.resolve("c2pa");
    Files.copy(unpacked.resolve("LICENSE"), engine.resolve("LICENSE"));
    Files.writeString(
            engine.resolve("engine.properties"), "name=c2pa-rs\nversion=" + ENGINE_VERSION + "\nsha256=" + sha256 + "\n");
    Files.move(engine, kept, StandardCopyOption.ATOMIC_MOVE);
}

/// Copies file by file, the one that says that all are there as the last.
void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
        for (var file : files.sorted(Comparator.comparing(file -> file.endsWith("engine.properties"))).toList()) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

/// Puts a call of [#BLOCKS_CLASS] in place of the engine's own method, which is too long for the virtual machine to compile.
void hashByMethodOfOurs(Path classes) throws IOException {
    var file = classes.resolve("EngineMachineFuncGroup_0.class");
    var format = ClassFile.of();
    var replaced = new AtomicInteger();
    var changed = format.transformClass(format.parse(Files.readAllBytes(file)), (builder, element) -> {
        if (element instanceof MethodModel method
                && method.methodName().equalsString(BLOCKS_METHOD)
                && method.methodType().equalsString(BLOCKS_TYPE)) {
            replaced.incrementAndGet();
            builder.withMethodBody(
                    method.methodName(),
                    method.methodType(),
                    method.flags().flagsMask(),
                    code -> code.iload(0)
                            .iload(1)
                            .iload(2)
                            .aload(3)
                            .invokestatic(
                                    ClassDesc.of(BLOCKS_CLASS),
                                    "take",
                                    MethodTypeDesc.ofDescriptor("(IIILcom/dylibso/chicory/runtime/Memory;)V"))
                            .return_());
        } else {
            builder.with(element);
        }
    });
    if (replaced.get() != 1) {
        throw new IOException("The engine has no method " + BLOCKS_METHOD + BLOCKS_TYPE);
    }
    Files.write(file, changed);
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
