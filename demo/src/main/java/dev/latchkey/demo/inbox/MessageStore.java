package dev.latchkey.demo.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;

/** The newest messages, in memory; older ones make room. Safe for use by many threads. */
final class MessageStore {

    static final int KEPT_OF_EACH_KIND = 200;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private final Deque<Sms> texts = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastId;

    /** Called after each arrival, on the thread that brought the message. */
    void onArrival(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Numbers the mail and keeps it. */
    Mail addMail(LongFunction<Mail> numbered) {
        return add(mails, numbered);
    }

    /** Numbers the text message and keeps it. */
    Sms addSms(LongFunction<Sms> numbered) {
        return add(texts, numbered);
    }

    /** Newest first. */
    synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Newest first. */
    synchronized List<Sms> texts() {
        return List.copyOf(texts);
    }

    synchronized Optional<Mail> mail(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    private <M> M add(Deque<M> kind, LongFunction<M> numbered) {
        M message;
        synchronized (this) {
            message = numbered.apply(++lastId);
            kind.addFirst(message);
            if (kind.size() > KEPT_OF_EACH_KIND) {
                kind.removeLast();
            }
        }
        listeners.forEach(Runnable::run);
        return message;
    }
}
