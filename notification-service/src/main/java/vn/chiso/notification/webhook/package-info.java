/**
 * Events pushed to receivers, by the Standard Webhooks specification.
 *
 * <p>The feed is the source: each webhook keeps its place in it and turns what is new into deliveries ({@code fanOut}), as far as it
 * concerns the subtree of the webhook's unit. While a webhook is off nothing is lost, its place stays. A receiver gets one message at
 * a time; an attempt that a crash ends is made again with the same {@code webhook-id}, so receivers see a message once or more, and
 * tell a repetition by the id.
 *
 * <p>Failures are tried again for three days, 410 switches the webhook off, five days of nothing but failures too; the owner is told
 * in his inbox. {@code TargetGuard} decides where a message may go.
 */
package vn.chiso.notification.webhook;
