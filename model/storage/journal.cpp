#include "model/storage/journal.h"

#include <algorithm>

#include <xxhash.h>

#include "model/contract.h"
#include "model/storage/step_codec.h"

namespace corbel::model::storage::journal {

namespace {

constexpr std::string_view magic{"Corbel journal\n\0", 16};
constexpr std::size_t headerSize = 16 + 4 + 8;

std::int64_t milliseconds(Time time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

void putTime(ByteWriter& out, Time time)
{
    out.fixed(static_cast<std::uint64_t>(milliseconds(time)), 8);
}

Time getTime(ByteReader& in)
{
    // Bounded, because a clock's own unit is finer than a millisecond.
    constexpr std::int64_t latest = std::int64_t{1} << 42U; // in the year 2109
    const auto value = static_cast<std::int64_t>(in.fixed(8));
    if (value < 0 || value > latest) {
        in.fail();
        return {};
    }
    return Time(std::chrono::milliseconds(value));
}

std::uint64_t checksum(std::string_view payload, std::uint64_t record)
{
    return XXH3_64bits_withSeed(payload.data(), payload.size(), record);
}

/// One record as it stands in the file.
struct Frame {
    std::string_view payload;
    std::size_t size = 0; ///< With length and checksum; 0 when the bytes end before it does.
    bool isSound = false;
};

Frame frameAt(std::string_view bytes, std::uint64_t record)
{
    ByteReader in(bytes);
    const std::uint64_t length = in.fixed(4);
    const std::uint64_t sum = in.fixed(8);
    if (!in.ok() || length > bytes.size() - frameSize) {
        return {};
    }
    Frame frame{bytes.substr(frameSize, length), frameSize + length, false};
    frame.isSound = checksum(frame.payload, record) == sum;
    return frame;
}

void put(ByteWriter& out, const FileStamp& stamp)
{
    out.fixed(stamp.device, 8);
    out.fixed(stamp.inode, 8);
    out.count(stamp.size);
    out.fixed(static_cast<std::uint64_t>(stamp.modified), 8);
    out.text(stamp.digest);
}

FileStamp getStamp(ByteReader& in)
{
    FileStamp stamp;
    stamp.device = in.fixed(8);
    stamp.inode = in.fixed(8);
    stamp.size = in.count();
    stamp.modified = static_cast<std::int64_t>(in.fixed(8));
    stamp.digest = in.text();
    return stamp;
}

void put(ByteWriter& out, const Pushed& event)
{
    out.flag(event.isMerged);
    write(out, event.step);
}
void put(ByteWriter&, const Undone&) {}
void put(ByteWriter&, const Redone&) {}
void put(ByteWriter& out, const Amended& event)
{
    out.text(event.design.value);
    write(out, event.changes);
}
void put(ByteWriter& out, const Shown& event)
{
    out.text(event.design.value);
}
void put(ByteWriter& out, const Saved& event)
{
    out.text(event.path.native());
    put(out, event.stamp);
}

Event readEvent(ByteReader& in)
{
    switch (in.byte()) {
    case 0: {
        const bool isMerged = in.flag();
        return Pushed{readStep(in), isMerged};
    }
    case 1:
        return Undone{};
    case 2:
        return Redone{};
    case 3: {
        DesignId design{in.text()};
        return Amended{std::move(design), readChanges(in)};
    }
    case 4:
        return Shown{{in.text()}};
    case 5: {
        std::filesystem::path path = in.text();
        return Saved{std::move(path), getStamp(in)};
    }
    default:
        in.fail();
        return Undone{};
    }
}

Result<void> replay(Work& work, Event event)
{
    struct Replay {
        Work& work;

        Result<void> operator()(Pushed& pushed) const
        {
            return push(work, std::move(pushed.step), pushed.isMerged);
        }
        Result<void> operator()(Undone&) const { return undo(work); }
        Result<void> operator()(Redone&) const { return redo(work); }
        Result<void> operator()(Amended& amended) const
        {
            return amend(work, amended.design, amended.changes);
        }
        Result<void> operator()(Shown& shown) const { return show(work, shown.design); }
        Result<void> operator()(Saved& saved) const
        {
            work.path = std::move(saved.path);
            work.stamp = std::move(saved.stamp);
            work.hasComments = false;
            work.clean = work.done;
            return {};
        }
    };
    return std::visit(Replay{work}, event);
}

Work readBase(ByteReader& in)
{
    Work work;
    work.path = in.text();
    if (in.flag()) {
        work.stamp = getStamp(in);
    }
    work.hasComments = in.flag();
    work.shown.value = in.text();
    work.done = in.count();
    if (in.flag()) {
        work.clean = in.count();
    }
    work.document = readDocument(in);
    const std::size_t steps = in.things();
    for (std::size_t i = 0; i < steps && in.ok(); ++i) {
        work.steps.push_back(readStep(in));
    }
    return work;
}

std::size_t editsIn(const Work& work)
{
    const std::size_t from = work.clean.value_or(0);
    return from > work.done ? from - work.done : work.done - from;
}

/// How many records stand in `bytes`, which begin with one that is of no use; what cannot be
/// counted is one.
std::size_t countLost(std::string_view bytes, std::uint64_t record)
{
    std::size_t lost = 0;
    while (!bytes.empty()) {
        ++lost;
        const Frame frame = frameAt(bytes, record++);
        // A length is believed only when the record it leads to is sound, or ends the file.
        const bool isBelieved =
            frame.size != 0 && (frame.isSound || frame.size == bytes.size() ||
                                frameAt(bytes.substr(frame.size), record).isSound);
        if (!isBelieved) {
            break;
        }
        bytes.remove_prefix(frame.size);
    }
    return lost;
}

} // namespace

std::string encodeBase(const WorkView& work, Time time, std::size_t mostStepBytes)
{
    // The steps first, newest to oldest, to see how many there is room for.
    std::vector<std::string> steps;
    std::size_t size = 0;
    for (std::size_t i = work.steps.size(); i-- > 0;) {
        ByteWriter step;
        write(step, *work.steps[i]);
        steps.push_back(step.take());
        size += steps.back().size();
        // What was undone has to stay: otherwise the steps would not fit the document.
        if (size > mostStepBytes && i < work.done) {
            steps.pop_back();
            break;
        }
    }
    const std::size_t dropped = work.steps.size() - steps.size();

    ByteWriter out;
    putTime(out, time);
    out.text(work.path.native());
    out.flag(work.stamp.has_value());
    if (work.stamp) {
        put(out, *work.stamp);
    }
    out.flag(work.hasComments);
    out.text(work.shown.value);
    out.count(work.done - dropped);
    const bool hasClean = work.clean && *work.clean >= dropped;
    out.flag(hasClean);
    if (hasClean) {
        out.count(*work.clean - dropped);
    }
    write(out, work.document);
    out.count(steps.size());
    std::string bytes = out.take();
    for (auto it = steps.rbegin(); it != steps.rend(); ++it) {
        bytes += *it;
    }
    return bytes;
}

std::string encode(const Event& event, Time time)
{
    ByteWriter out;
    putTime(out, time);
    out.byte(static_cast<std::uint8_t>(event.index()));
    std::visit([&](const auto& what) { put(out, what); }, event);
    return out.take();
}

std::string header()
{
    ByteWriter out;
    out.fixed(formatVersion, 4);
    std::string bytes = std::string(magic) + out.take();
    ByteWriter sum;
    sum.fixed(checksum(bytes, 0), 8);
    return bytes + sum.take();
}

std::string framed(std::string_view payload, std::uint64_t record)
{
    CORBEL_CONTRACT(payload.size() <= largestJournal);
    ByteWriter out;
    out.fixed(payload.size(), 4);
    out.fixed(checksum(payload, record), 8);
    std::string bytes = out.take();
    bytes.append(payload);
    return bytes;
}

Result<Recovered> recover(std::string_view bytes, const std::string& file)
{
    if (bytes.size() < headerSize || !bytes.starts_with(magic)) {
        return failure({file}, bytes.empty() ? Message::of("the journal is empty")
                                             : Message::of("the beginning cannot be read"));
    }
    ByteReader head(bytes.substr(magic.size()));
    const std::uint64_t version = head.fixed(4);
    if (head.fixed(8) != checksum(bytes.substr(0, magic.size() + 4), 0)) {
        return failure({file}, Message::of("the beginning cannot be read"));
    }
    if (version != formatVersion) {
        return failure({file}, Message::of("it was written by another version of Corbel; open it "
                                           "with that version"));
    }
    const Frame base = frameAt(bytes.substr(headerSize), 0);
    if (!base.isSound) {
        return failure({file}, Message::of("the document in it cannot be read"));
    }
    ByteReader in(base.payload);
    Recovered found;
    found.lastEdit = getTime(in);
    found.work = readBase(in);
    if (!in.ok() || !in.atEnd() || !check(found.work)) {
        return failure({file}, Message::of("the document in it cannot be read"));
    }
    found.goodBytes = headerSize + base.size;
    for (std::uint64_t record = 1; found.goodBytes < bytes.size(); ++record) {
        const std::string_view rest = bytes.substr(found.goodBytes);
        const Frame frame = frameAt(rest, record);
        ByteReader body(frame.isSound ? frame.payload : std::string_view());
        const Time time = getTime(body);
        Event event = readEvent(body);
        if (!body.ok() || !body.atEnd() || !replay(found.work, std::move(event))) {
            found.isDamaged = true;
            found.lost = countLost(rest, record);
            break;
        }
        found.lastEdit = time;
        found.goodBytes += frame.size;
    }
    found.edits = editsIn(found.work);
    return found;
}

} // namespace corbel::model::storage::journal
