package vn.chiso.gateway.entry;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from, as far as it can be counted: an IPv4 address, or the network of an IPv6 address. */
final class Origin {

    // Whoever has one IPv6 address has all of its /64, and could call from another one each time.
    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private Origin() {}

    static String of(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return String.valueOf(address);
        }
        byte[] plain = unmapped(bytes);
        return HexFormat.of().formatHex(plain.length == IPV4_BYTES ? plain : Arrays.copyOf(plain, NETWORK_BYTES));
    }

    /** An IPv4 address that is written as IPv6 is that IPv4 address. */
    private static byte[] unmapped(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
