/**
 * Events pushed to receivers, by the Standard Webhooks specification. Here is who registers what; in {@code sending} how it goes out, in
 * {@code guard} where it may go, in {@code secret} by what it is signed.
 *
 * <p>The feed is the source: each webhook keeps its place in it and turns what is new into deliveries ({@code FanOut}), as far as it
 * concerns the subtree of the webhook's unit. While a webhook is off nothing is lost, its place stays. A receiver gets one message at
 * a time; an attempt that a crash ends is made again with the same {@code webhook-id}, so receivers see a message once or more, and
 * tell a repetition by the id.
 *
 * <p>Failures are tried again for three days, later if the receiver asks for it; 410 switches the webhook off, five days of nothing but
 * failures too, and so does a keeper who lost his grant ({@code Keepership}). The owner is told in his inbox.
 */
package vn.chiso.notification.webhook;
