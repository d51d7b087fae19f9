/** Whoever asks an office over HTTP, as cheaply as can be: he shares the machine with it. */
@NullMarked
package shouwang.bench.http;

import org.jspecify.annotations.NullMarked;
