package dev.latchkey.launch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that it started: the script and the JVM below it. */
record ProcessTree(Process root) {

    boolean isAlive() {
        return root.isAlive();
    }

    /** Asks all to end, waits at most {@code patience}, then kills what is left. */
    void end(Duration patience) throws InterruptedException {
        // Taken first: a child whose parent has gone is nobody's descendant any more.
        List<ProcessHandle> members =
                Stream.concat(root.descendants(), Stream.of(root.toHandle())).toList();
        members.forEach(ProcessHandle::destroy);
        if (!haveEnded(members, patience)) {
            members.forEach(ProcessHandle::destroyForcibly);
            haveEnded(members, patience);
        }
    }

    private static boolean haveEnded(List<ProcessHandle> members, Duration patience)
            throws InterruptedException {
        CompletableFuture<?>[] exits =
                members.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stubborn) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Waiting for a process to end failed", impossible);
        }
    }
}
