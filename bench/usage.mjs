// Loaded before a program that is measured (`node --import`): tells what it used when it ends.
import fs from 'node:fs';

const file = process.env.BENCH_USAGE;
if (file !== undefined)
  process.on('exit', () => {
    const { user } = process.cpuUsage();
    fs.writeFileSync(file, JSON.stringify({ user: user / 1000, peak: process.resourceUsage().maxRSS / 1024 }));
  });
