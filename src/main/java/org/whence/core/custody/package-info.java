/// The custody log: acts, their canonical payloads, the chains of lines, checkpoints, and what the acts amount to.
@NullMarked
package org.whence.core.custody;

import org.jspecify.annotations.NullMarked;
