/**
 * The words of messages. Those that came with the service are version 0; an administrator of the whole tree adds versions, which are
 * tried on every kind of reminder before they are kept. Whoever writes words sees the fields of the reminder and {@code #if}, nothing
 * else: no beans, no configuration, no loops, no unescaped HTML. Messages are rendered when they are sent and stored as sent.
 */
package vn.chiso.notification.template;
