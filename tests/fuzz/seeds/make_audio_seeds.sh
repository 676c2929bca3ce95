#!/bin/sh
# Makes the seeds of the audio fuzzers: short tones in every container that is decoded in our process. Made with ffmpeg 5.1.
set -eu
cd "$(dirname "$0")"
mkdir -p wav aiff flac ogg mp3

# make FILE CHANNELS RATE SECONDS [encoder options]
make() {
    file=$1 channels=$2 rate=$3 seconds=$4
    shift 4
    ffmpeg -y -v error -f lavfi -i "sine=frequency=440:duration=$seconds" -ac "$channels" -ar "$rate" -bitexact "$@" "$file"
}

make wav/pcm16.wav 1 8000 0.05
make wav/pcm8-stereo.wav 2 8000 0.05 -c:a pcm_u8
make wav/pcm24-seven.wav 7 8000 0.02 -c:a pcm_s24le
make wav/float.wav 1 8000 0.05 -c:a pcm_f32le
make wav/double.wav 1 8000 0.02 -c:a pcm_f64le
make wav/alaw.wav 1 8000 0.05 -c:a pcm_alaw
make wav/mulaw.wav 1 8000 0.05 -c:a pcm_mulaw
make wav/high-rate.wav 1 192000 0.005
make aiff/pcm16.aiff 1 8000 0.05
make aiff/pcm24-stereo.aiff 2 8000 0.05 -c:a pcm_s24be
make flac/mono.flac 1 8000 0.2
make flac/stereo.flac 2 16000 0.1
make flac/wide.flac 1 48000 0.05 -sample_fmt s32
make ogg/opus.ogg 1 48000 0.2 -c:a libopus
make ogg/opus-stereo.ogg 2 48000 0.1 -c:a libopus
make ogg/vorbis.ogg 1 16000 0.2 -c:a libvorbis
make mp3/mpeg1.mp3 2 44100 0.2 -c:a libmp3lame
make mp3/mpeg2.mp3 1 16000 0.2 -c:a libmp3lame -write_xing 0
make mp3/tagged.mp3 1 22050 0.2 -c:a libmp3lame -metadata title=seed
