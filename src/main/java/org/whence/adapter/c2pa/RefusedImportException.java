package org.whence.adapter.c2pa;

/// The engine called for something that it is not given.
final class RefusedImportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedImportException(String name) {
        super("blocked import " + name);
    }
}
